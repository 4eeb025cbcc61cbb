/** "HAL-2026-00042": letters of the brand, year of placing, count within brand and year. */
export function orderNumber(slug: string, year: string, count: number): string {
  const letters = slug
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(3, 'X')
  return `${letters}-${year}-${String(count).padStart(5, '0')}`
}

/** What the number counts; undefined: it is none. */
export function countOf(number: string): { year: string; count: number } | undefined {
  const [, year, count] = /^[A-Z]{3}-(\d{4})-(\d+)$/.exec(number) ?? []
  return year === undefined ? undefined : { year, count: Number(count) }
}
