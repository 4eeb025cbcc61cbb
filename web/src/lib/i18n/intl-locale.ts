import { i18n } from '@lingui/core'

/** English texts go with day-before-month dates, as this trade writes them. */
const intlLocales: Record<string, string> = { en: 'en-GB' }

/** The locale for `Intl`: the language of the texts, in the customs of the trade. */
export function intlLocale() {
  return intlLocales[i18n.locale] ?? i18n.locale
}
