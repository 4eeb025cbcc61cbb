import type { Transaction } from '../../db/database.ts'
import { NOTHING_DIFFERS } from './comparison.ts'
import type { ViewFamily } from './family.ts'
import { firstOf } from './generation.ts'
import type { Generation } from './generation.ts'
import { addGeneration, readGenerations } from './store.ts'

/** What this release begins with of each view, where it has not begun before. @param at milliseconds */
export async function addFirst(tx: Transaction, families: readonly ViewFamily[], at: number): Promise<void> {
  const known = await readGenerations(tx)
  for (const family of families) {
    const ofView = known.filter(({ name }) => name === family.name)
    const first = firstOf(ofView, family.version)
    const plan = { limits: NOTHING_DIFFERS, hold: false }
    if (first) await addGeneration(tx, beginning(family, 1, { ...first, plan, startedAt: at }))
  }
}

/** A generation that has done nothing yet. */
export function beginning(
  { name, version }: Pick<ViewFamily, 'name' | 'version'>,
  generation: number,
  begun: Pick<Generation, 'state' | 'because' | 'plan' | 'startedAt'>,
): Generation {
  const switchedAt = begun.state === 'live' ? begun.startedAt : null
  return { name, version, generation, ...begun, switchedAt, comparison: null, refusal: '' }
}
