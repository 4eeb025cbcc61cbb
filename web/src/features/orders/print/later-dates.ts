import type { Cell } from '../data/order.ts'

/** Days on which sizes ship that do not ship with their window, the first day first. */
export function laterDates(line: {
  cells: readonly Pick<Cell, 'size' | 'shipDate'>[]
}): { day: string; sizes: string[] }[] {
  const days = Map.groupBy(
    line.cells.filter(({ shipDate }) => shipDate),
    ({ shipDate }) => shipDate!,
  )
  return [...days]
    .map(([day, cells]) => ({ day, sizes: cells.map(({ size }) => size) }))
    .sort((left, right) => left.day.localeCompare(right.day))
}
