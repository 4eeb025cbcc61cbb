/** What records do to the world of their entity. */

export type Op = 'created' | 'updated' | 'deleted'

export interface Change {
  op: Op
  /** Of the state that came, or of the one that ended. */
  tags: string
  times: number
}

export interface Life {
  /** As far as it was known; undefined: nothing was. */
  before: { tags: string | null; version: number } | undefined
  /** null: its life ends. */
  tags: string | null
  version: number
}

const EPOCH_SIZE = 2 ** 32

/**
 * A reader of a compacted topic gets the newest state of a key and earlier ones or not; versions tell how many there
 * were. What was passed over counts as updates, and by the tags of what came.
 */
export function changesOf(life: Life): Change[] {
  const { before, tags } = life
  const lived = before?.tags ?? null
  const steps = stepsOf(life)
  if (tags !== null) return lived === null ? [one('created', tags), ...updates(tags, steps - 1)] : updates(tags, steps)
  if (lived !== null) return [...updates(lived, steps - 1), one('deleted', lived)]
  return []
}

/** The same changes told together, in the order in which the first of each came: telling costs more than adding. */
export function sumChanges(changes: readonly Change[]): Change[] {
  const sums = new Map<string, Change>()
  for (const { op, tags, times } of changes) {
    const name = `${op} ${tags}`
    sums.set(name, { op, tags, times: (sums.get(name)?.times ?? 0) + times })
  }
  return [...sums.values()]
}

/** By how much the number of those that live changes, by their tags; those that stay the same are left out. */
export function countChanges(lives: readonly Life[]): Map<string, number> {
  const changes = new Map<string, number>()
  const add = (tags: string, by: number) => changes.set(tags, (changes.get(tags) ?? 0) + by)
  for (const { before, tags } of lives) {
    if (before && before.tags !== null) add(before.tags, -1)
    if (tags !== null) add(tags, 1)
  }
  return new Map([...changes].filter(([, by]) => by !== 0))
}

/** How often the entity changed since it was seen; in a new epoch nobody knows, so once. */
function stepsOf({ before, version }: Life): number {
  const from = before?.version ?? EPOCH_SIZE
  return Math.floor(from / EPOCH_SIZE) === Math.floor(version / EPOCH_SIZE) ? version - from : 1
}

const one = (op: Op, tags: string): Change => ({ op, tags, times: 1 })
const updates = (tags: string, times: number): Change[] => (times > 0 ? [{ op: 'updated', tags, times }] : [])
