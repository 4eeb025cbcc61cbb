import type { Layout } from './layout.ts'

/** Where an arrow key leads from a box: within its column, or to the nearest of the next column that has any. */
export function nextNode({ columns, places }: Layout, id: string, key: string): string | undefined {
  const at = columns.findIndex((column) => column.includes(id))
  const column = columns[at]
  if (!column) return undefined
  const row = column.indexOf(id)
  if (key === 'ArrowUp') return column[row - 1]
  if (key === 'ArrowDown') return column[row + 1]
  if (key === 'Home') return columns[0]![0]
  if (key === 'End') return columns.at(-1)!.at(-1)
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const beside = columns[at + (key === 'ArrowLeft' ? -1 : 1)] ?? []
  const distance = (other: string) => Math.abs(places.get(other)!.y - places.get(id)!.y)
  return beside.toSorted((a, b) => distance(a) - distance(b))[0]
}
