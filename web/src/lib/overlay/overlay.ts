/**
 * Live facts laid over query results. The invariant: a fact is replaced only by a higher version, so late,
 * repeated and reordered arrivals, from snapshot or stream, end in the same state. What the person has just done
 * stands apart in `pending`, by request id, and is dropped when the request is settled, whichever way.
 */
export type Fact<Value extends object> = {
  version: number
  /** `null`: gone, the viewer may no longer see it. */
  value: Value | null
  pending?: { requestId: string; patch: Partial<Value> }[]
}

export type FactArrival<Value extends object> = { id: string; version: number; value: Value | null }

export type FactTable<Value extends object> = Record<string, Fact<Value>>

/** Stores what is newer than what is stored. */
export function receiveFact<Value extends object>(facts: FactTable<Value>, { id, version, value }: FactArrival<Value>) {
  const stored = facts[id]
  if (!stored) facts[id] = { version, value }
  else if (version > stored.version) {
    stored.version = version
    stored.value = value
  }
}

/** Shows a change of the person before the server has answered. */
export function expectFact<Value extends object>(
  facts: FactTable<Value>,
  id: string,
  requestId: string,
  patch: Partial<Value>,
) {
  const stored = (facts[id] ??= { version: -1, value: null })
  const others = (stored.pending ?? []).filter((pending) => pending.requestId !== requestId)
  stored.pending = [...others, { requestId, patch }]
}

/** The request was answered or has failed: from now on the facts alone speak. */
export function settleFact<Value extends object>(facts: FactTable<Value>, id: string, requestId: string) {
  const stored = facts[id]
  if (!stored?.pending) return
  const left = stored.pending.filter((pending) => pending.requestId !== requestId)
  if (left.length > 0) stored.pending = left
  else delete stored.pending
  if (stored.version < 0 && left.length === 0) delete facts[id]
}

/** The value to show: `base` from the query unless a fact is newer, with pending changes on top. */
export function readFact<Value extends object>(
  fact: Fact<Value> | undefined,
  base?: { version: number; value: Value },
): Value | null | undefined {
  const newest = fact && fact.version >= (base?.version ?? -1) && fact.version >= 0 ? fact.value : base?.value
  if (!fact?.pending || !newest) return newest
  return Object.assign({}, newest, ...fact.pending.map((pending) => pending.patch)) as Value
}
