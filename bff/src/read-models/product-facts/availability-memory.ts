/**
 * Availability of products as objects, decoded once per change. Whoever asks gets what the view holds at that moment:
 * what changed since is found by its position, and only that is read again.
 */
import { changedSince } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import { createRecent } from '@selvedge/platform/recent'
import { topics } from '@selvedge/protos/topics'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { ViewReader } from '../view-reader.ts'

/** Of about 3 KB; up to twice as many are kept. */
const GENERATION = 6_000
/** After more changes than these, forgetting everything is cheaper. */
const MOST_FOLLOWED = 1_000

/** @param load reads from the view; unknown ids are left out */
export function createAvailabilityMemory(
  { cursor, read }: Pick<ViewReader, 'cursor' | 'read'>,
  load: (ids: readonly string[]) => Promise<Map<string, Availability>>,
): (ids: readonly string[]) => Promise<Map<string, Availability>> {
  const kept = createRecent<string, Availability | null>(GENERATION)
  let level: Cursor | undefined

  async function follow(): Promise<void> {
    const now = await cursor()
    if (now === level) return
    const changed = level && level.birth === now.birth ? await changedIds(level) : null
    // From here on nothing waits: nobody may keep in between what was read before the change.
    if (changed) for (const id of changed) kept.delete(id)
    else kept.clear()
    level = now
  }

  async function changedIds(since: Cursor): Promise<string[] | null> {
    const columns = { partition: 'partition', position: 'position' }
    const { where, params } = changedSince(since, topics.availability.name, columns)
    const rows = await read.all<{ id: string }>(
      `select product_id as id from fact_availability where ${where} limit ${MOST_FOLLOWED + 1}`,
      params,
    )
    return rows.length > MOST_FOLLOWED ? null : rows.map(({ id }) => id)
  }

  return async (ids) => {
    await follow()
    const asked = level
    const found = new Map<string, Availability>()
    const missing: string[] = []
    for (const id of ids) {
      const known = kept.get(id)
      if (known === undefined) missing.push(id)
      else if (known) found.set(id, known)
    }
    if (missing.length === 0) return found
    const loaded = await load(missing)
    for (const id of missing) {
      const availability = loaded.get(id)
      if (availability) found.set(id, availability)
      // What was read before somebody else followed may be older than what is followed now.
      if (level === asked) kept.set(id, availability ?? null)
    }
    return found
  }
}
