/** An amount as everything outside the page carries it: integer minor units and ISO 4217 code. */
export type Amount = { minor: number; currency: string }

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(locale: string, currency: string, whole: boolean) {
  const key = `${locale} ${currency} ${whole}`
  let format = formats.get(key)
  if (!format) {
    const fraction = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction })
    formats.set(key, format)
  }
  return format
}

/** How many of the currency's digits are minor: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** `€1,234.50`; with `whole`, cents are left out where they are zero: `€1,234`. */
export function formatMoney({ minor, currency }: Amount, locale: string, { whole = false } = {}) {
  const digits = minorDigits(currency)
  const units = 10 ** digits
  return formatFor(locale, currency, whole && minor % units === 0).format(minor / units)
}

/** For narrow columns, exact as far as it fits: `€312.50`, then without cents, from 100,000 on `€128.4k`. */
export function shortMoney(amount: Amount, locale: string) {
  const exact = formatMoney(amount, locale, { whole: true })
  if (exact.length <= 7) return exact
  const { minor, currency } = amount
  const units = minor / 10 ** minorDigits(currency)
  if (Math.abs(units) < 100_000) return formatFor(locale, currency, true).format(Math.round(units))
  const options = { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 4 } as const
  return new Intl.NumberFormat(locale, options).format(units)
}

/**
 * What a person typed as an amount, in minor units, or `undefined` if it is none: `12.5`, `12,50`, `€ 1.234,50`.
 * The last separator followed by one to `minorDigits` digits is the decimal one.
 */
export function parseMoney(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  // The currency's code or symbol may stand before or after, as in `EUR 7`, `US$7` or `7 kr`.
  const bare = text.replace(/[\s\p{Sc}'’]/gu, '').replace(/^\p{L}{1,3}|\p{L}{1,3}$/gu, '')
  const match = new RegExp(`^(\\d{1,3}(?:[.,]\\d{3})+|\\d+)(?:[.,](\\d{1,${Math.max(1, digits)}}))?$`).exec(bare)
  if (!match) return undefined
  const minor =
    Number(match[1]!.replace(/[.,]/g, '')) * 10 ** digits + Number((match[2] ?? '').padEnd(digits, '0') || 0)
  return Number.isSafeInteger(minor) && (digits > 0 || !match[2]) ? minor : undefined
}
