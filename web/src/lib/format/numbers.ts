const formats = new Map<string, Intl.NumberFormat>()

/** `1,234`. */
export function formatCount(count: number, locale: string) {
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)))
  return format.format(count)
}

/** `58%` of a share between 0 and 1. */
export function formatShare(share: number, locale: string) {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Mark-up as the trade prints it: RRP ÷ WHSL, `2.5×`. */
export function formatMarkUp(ratio: number, locale: string) {
  return `${new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ratio)}×`
}
