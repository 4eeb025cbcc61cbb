/** Which column each node of a picture stands in: one more than the farthest of those it is reached from. */

export interface Arrow {
  from: string
  to: string
}

export interface Columns {
  /** By id, from 0. */
  column: ReadonlyMap<string, number>
  /** All that point to a later column. The others close a circle and cannot. */
  forward: readonly Arrow[]
}

/** @param arrows between ids that are among `ids` */
export function columnsOf(ids: readonly string[], arrows: readonly Arrow[]): Columns {
  const leaving = Map.groupBy(arrows, ({ from }) => from)
  const back = new Set<Arrow>()
  const state = new Map<string, 'open' | 'done'>()
  /** Every node after all it leads to. */
  const finished: string[] = []

  function visit(id: string): void {
    state.set(id, 'open')
    for (const arrow of leaving.get(id) ?? []) {
      const there = state.get(arrow.to)
      if (there === 'open') back.add(arrow)
      else if (there === undefined) visit(arrow.to)
    }
    state.set(id, 'done')
    finished.push(id)
  }

  for (const id of ids) if (!state.has(id)) visit(id)
  const column = new Map(ids.map((id) => [id, 0]))
  for (const id of finished.toReversed())
    for (const arrow of leaving.get(id) ?? [])
      if (!back.has(arrow)) column.set(arrow.to, Math.max(column.get(arrow.to)!, column.get(id)! + 1))
  return { column, forward: arrows.filter((arrow) => !back.has(arrow)) }
}
