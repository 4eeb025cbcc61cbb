import { intlLocale } from '../../../lib/i18n/intl-locale.ts'

/** Those of most brands first. */
const common = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'JPY', 'CAD', 'AUD']

/** Every currency the browser knows, with its name. */
export function currencyOptions(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(intlLocale(), { type: 'currency' })
  const others = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code))
  return [...common, ...others].map((code) => ({ value: code, label: `${code} · ${names.of(code)}` }))
}
