export function unitsOf(cells: readonly { quantity: number }[]): number {
  return cells.reduce((sum, { quantity }) => sum + quantity, 0)
}
