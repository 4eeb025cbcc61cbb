const formats = new Map<string, Intl.NumberFormat>()

/** `1,234`. */
export function formatCount(count: number, locale: string) {
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)))
  return format.format(count)
}

/** `75 sec`, `12 min` of so many seconds; from two minutes on in whole minutes. */
export function formatSeconds(seconds: number, locale: string) {
  const [value, unit] = seconds < 120 ? [seconds, 'second'] : [Math.floor(seconds / 60), 'minute']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}

/** `58%` of a share between 0 and 1. */
export function formatShare(share: number, locale: string) {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Mark-up as the trade prints it: RRP ÷ WHSL, `2.5×`. */
export function formatMarkUp(ratio: number, locale: string) {
  return `${new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ratio)}×`
}

/** `12 kB`, `3.4 MB` of so many bytes. */
export function formatBytes(bytes: number, locale: string) {
  const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const format = { style: 'unit', unit: units[power - 1]!, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, format).format(bytes / 1_000 ** power)
}
