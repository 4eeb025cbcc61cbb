/** "HAL-2026-00042": letters of the brand, year of placing, count within brand and year. */
export function orderNumber(slug: string, year: string, count: number): string {
  const letters = slug
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(3, 'X')
  return `${letters}-${year}-${String(count).padStart(5, '0')}`
}
