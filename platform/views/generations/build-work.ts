/** What happens to generations by itself: one that was built is compared and shown, one that was dropped is deleted. */
import type { Database, Lease } from '../../db/database.ts'
import { isRetriable } from '../../db/errors.ts'
import { viewKey } from '../view-state.ts'
import type { Named } from './commands.ts'
import { compareGenerations } from './compare.ts'
import type { FollowedView } from './family.ts'
import { compareWithVersion } from './compare-version.ts'
import type { Comparison, Limits } from './comparison.ts'
import { dropGeneration } from './drop-generation.ts'
import type { Following } from './follow.ts'
import type { Generation } from './generation.ts'
import type { GenerationsOptions } from './run-generations.ts'
import { generationsOf, noteComparison, readGenerations } from './store.ts'

export interface BuildWork {
  /** Begins what is to be done next for each; of several copies one does it. */
  goOn(known: readonly Generation[]): Promise<void>
  /** Waits for what is being done; what a stopped view breaks off is done after the next start. */
  stop(): Promise<void>
}

export interface BuildWorkParts {
  db: Database
  following: Following
  options: GenerationsOptions
  switchTo(named: Named, limits: Limits): Promise<void>
}

export function buildWork({ db, following, options, switchTo }: BuildWorkParts): BuildWork {
  const working = new Map<string, Promise<void>>()
  let lease: Lease | undefined
  let stopping = false

  /** What is to be done next for it, if anything. */
  function nextOf(each: Generation): (() => Promise<void>) | undefined {
    if (each.state === 'dropping') return () => dropGeneration(each, db, options)
    const isNew = each.state === 'building' && !each.comparison && each.refusal === ''
    return isNew && following.followed.has(viewKey(each)) ? () => finish(each) : undefined
  }

  function begin(each: Generation): void {
    const key = viewKey(each)
    const work = nextOf(each)
    if (!work || working.has(key)) return
    const done = work()
      .catch((error) => stopping || options.onError(error, key))
      .then(() => void working.delete(key))
    working.set(key, done)
  }

  /** Compares what was built once it has caught up, and shows it if that was the plan. */
  async function finish(built: Generation): Promise<void> {
    const side = following.followed.get(viewKey(built))!
    try {
      await side.running.caughtUp()
      const comparison = await compareWithShown(built, side)
      if (!comparison) return
      await db.transaction((tx) => noteComparison(tx, built, comparison, ''))
      if (!built.plan.hold) await switchTo({ name: built.name, generation: built.generation }, built.plan.limits)
    } catch (error) {
      // What passes by itself is tried again at the next look.
      if (stopping || isRetriable(error)) throw error
      await refuse(built, (error as Error).message)
    }
  }

  /** @returns undefined while what is shown is not followed: a later look finds it */
  async function compareWithShown(built: Generation, side: FollowedView): Promise<Comparison | undefined> {
    const known = (await readGenerations(db.read)).filter(({ name, state }) => name === built.name && state === 'live')
    const live = known.find(({ version }) => version === built.version)
    if (!live) return compareWithVersion(known[0]!, side, options)
    const shown = following.followed.get(viewKey(live))
    return shown && compareGenerations(shown, side, options.clock)
  }

  /** It stays as it is, with what is in its way, until an operator decides. */
  async function refuse({ name, version, generation }: Generation, because: string): Promise<void> {
    await db.transaction(async (tx) => {
      const now = (await generationsOf(tx, { name, version })).find((each) => each.generation === generation)
      if (now?.state === 'building') await noteComparison(tx, now, now.comparison, because)
    })
  }

  return {
    async goOn(known) {
      // Not that of a process of another release, which knows other versions.
      if (!lease?.isHeld())
        lease = await db.tryLease(options.families.map(({ name, version }) => viewKey({ name, version })).join(' '))
      if (lease) known.forEach(begin)
    },
    async stop() {
      stopping = true
      await Promise.allSettled(working.values())
      await lease?.release()
    },
  }
}
