/**
 * One order of columns for lines that each name their own sizes in the order of the scale: a size stands behind all
 * that stand before it in any line. Where the lines leave it open, or contradict each other, the first to name a size
 * decides.
 */
export function mergeSizes(lists: readonly (readonly string[])[]): string[] {
  const after = new Map<string, Set<string>>()
  for (const list of lists) {
    list.forEach((size, index) => {
      const before = after.get(size) ?? new Set<string>()
      after.set(size, before)
      for (const earlier of list.slice(0, index)) if (earlier !== size) before.add(earlier)
    })
  }
  const left = new Set(after.keys())
  const merged: string[] = []
  while (left.size > 0) {
    const free = [...left].find((size) => ![...after.get(size)!].some((earlier) => left.has(earlier)))
    const next = free ?? [...left][0]!
    merged.push(next)
    left.delete(next)
  }
  return merged
}
