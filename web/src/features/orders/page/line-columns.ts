import type { Cell, Line } from '../data/order.ts'

/** A cell under the name of its column: its size, or size and SKU where a line has the same size twice. */
export function lineColumns({ cells }: Pick<Line, 'cells'>): { column: string; cell: Cell }[] {
  const seen = new Map<string, number>()
  for (const { size } of cells) seen.set(size, (seen.get(size) ?? 0) + 1)
  return cells.map((cell) => ({ column: seen.get(cell.size) === 1 ? cell.size : `${cell.size} ${cell.sku}`, cell }))
}
