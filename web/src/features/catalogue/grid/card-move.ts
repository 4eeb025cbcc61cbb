/** Where a key leads from a card, in cards; undefined: the key is not ours. */
export function cardMove(key: string, index: number, columns: number, count: number): number | undefined {
  const rowStart = index - (index % columns)
  const targets: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index + columns,
    ArrowUp: index - columns,
    Home: rowStart,
    End: rowStart + columns - 1,
    PageDown: index + columns * 3,
    PageUp: index - columns * 3,
  }
  const target = targets[key]
  if (target === undefined) return undefined
  // A step out of the grid stays where it is; a leap goes as far as there is.
  if (key === 'ArrowUp' && target < 0) return index
  if (key === 'ArrowDown' && target >= count) {
    const lastRow = count - 1 - ((count - 1) % columns)
    return rowStart < lastRow ? count - 1 : index
  }
  return Math.max(0, Math.min(count - 1, target))
}
