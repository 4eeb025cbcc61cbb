/** `0.4`, `3.1`, `1,204`: of so many records a second. */
export function formatRate(rate: number, locale: string) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: rate < 10 ? 1 : 0 }).format(rate)
}
