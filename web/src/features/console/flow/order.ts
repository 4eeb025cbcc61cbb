/** In which order the nodes of each column stand, so that few lines cross. */
import type { Arrow } from './columns.ts'

const SWEEPS = 12

/**
 * Each column is sorted by where its neighbours in the column before stand, then, backwards, by those in the column
 * after, and again; the best of all is kept.
 * @param columns in any order; @param arrows between neighbouring columns
 */
export function ordered(columns: readonly (readonly string[])[], arrows: readonly Arrow[]): string[][] {
  const before = Map.groupBy(arrows, ({ to }) => to)
  const after = Map.groupBy(arrows, ({ from }) => from)
  let current = columns.map((column) => [...column])
  let best = current
  let fewest = crossings(current, arrows)
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const forwards = sweep % 2 === 0
    current = swept(current, forwards, (id) =>
      forwards ? (before.get(id) ?? []).map(({ from }) => from) : (after.get(id) ?? []).map(({ to }) => to),
    )
    const now = crossings(current, arrows)
    if (now >= fewest) continue
    fewest = now
    best = current
  }
  return best
}

function swept(
  columns: readonly (readonly string[])[],
  forwards: boolean,
  neighbours: (id: string) => string[],
): string[][] {
  const next = columns.map((column) => [...column])
  const indexes = next.map((_, index) => index)
  for (const index of forwards ? indexes.slice(1) : indexes.toReversed().slice(1)) {
    const place = placesIn(next[forwards ? index - 1 : index + 1]!)
    const own = placesIn(next[index]!)
    // One without neighbours there stays where it is.
    const wanted = new Map(
      next[index]!.map((id) => {
        const those = neighbours(id).map((other) => place.get(other)!)
        return [id, those.length === 0 ? own.get(id)! : those.reduce((sum, each) => sum + each, 0) / those.length]
      }),
    )
    next[index] = next[index]!.toSorted((a, b) => wanted.get(a)! - wanted.get(b)! || own.get(a)! - own.get(b)!)
  }
  return next
}

/** How often lines cross, the picture being drawn with straight ones. */
export function crossings(columns: readonly (readonly string[])[], arrows: readonly Arrow[]): number {
  const place = new Map(columns.flatMap((column) => [...placesIn(column)]))
  const columnOf = new Map(columns.flatMap((column, index) => column.map((id) => [id, index] as const)))
  let count = 0
  for (const between of Map.groupBy(arrows, ({ from }) => columnOf.get(from)).values()) {
    const lines = between.map(({ from, to }) => [place.get(from)!, place.get(to)!] as const)
    for (let a = 0; a < lines.length; a++)
      for (let b = a + 1; b < lines.length; b++)
        if ((lines[a]![0] - lines[b]![0]) * (lines[a]![1] - lines[b]![1]) < 0) count++
  }
  return count
}

const placesIn = (column: readonly string[]) => new Map(column.map((id, place) => [id, place]))
