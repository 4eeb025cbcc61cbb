/**
 * What is asked of generations. A command only notes in the store what is to be; whoever runs them does it once told.
 */
import type { Clock } from '../../clock.ts'
import type { Database, Sql } from '../../db/database.ts'
import { DomainError } from '../../rpc/errors.ts'
import { viewKey } from '../view-state.ts'
import { beginning } from './begin.ts'
import { NOTHING_DIFFERS } from './comparison.ts'
import type { Limits } from './comparison.ts'
import type { ViewFamily } from './family.ts'
import type { Following } from './follow.ts'
import { dropRefusal, nextGeneration, switchRefusal } from './generation.ts'
import type { Generation, Plan, Refusal } from './generation.ts'
import { lagWithin } from './lag-within.ts'
import { addGeneration, generationsOf, noteComparison, setState } from './store.ts'

/** Names a generation of a view of this process. */
export interface Named {
  name: string
  generation: number
  /** Absent: the one of this release. */
  version?: number
}

/** Each throws a `DomainError` with the reason of a `Refusal` where it cannot be done. */
export interface GenerationCommands {
  /** Builds the next generation, unless one is under way, and returns it. */
  rebuild(name: string, plan: Plan, because: string): Promise<Generation>
  /** Compares a generation with the live one, again if it was before; its standing says what came out. */
  compare(named: Named): Promise<void>
  /** Shows readers this generation; the one that was live stands by. */
  switchTo(named: Named, limits: Limits): Promise<void>
  /** The one that was live before. */
  previous(name: string): Promise<Named>
  drop(named: Named): Promise<void>
  /** Throws what `rebuild`, `switchTo` or `drop` would; changes nothing. */
  check: {
    rebuild(name: string): Promise<number>
    switchTo(named: Named, limits: Limits): Promise<void>
    drop(named: Named): Promise<void>
  }
}

export interface GenerationCommandsParts {
  /** Holds which generations there are. */
  db: Database
  families: readonly ViewFamily[]
  following: Pick<Following, 'followed'>
  clock: Clock
  /** Tells whoever runs generations that there is something to do. */
  announce(): void
}

/** How long what waits at the moment of a switch may take to be applied. */
const CATCH_UP_WITHIN_MS = 10_000

export function generationCommands(parts: GenerationCommandsParts): GenerationCommands {
  const { db, families, following, clock, announce } = parts
  const now = () => clock.now().getTime()

  function familyOf(name: string): ViewFamily {
    const family = families.find((each) => each.name === name)
    if (!family)
      throw refused({
        reason: 'NO_SUCH_VIEW',
        words: `there is no view ${name}; there are ${families.map((each) => each.name).join(', ')}`,
      })
    return family
  }

  async function knownOf({ name, generation, version }: Named, sql: Sql = db.read): Promise<Generation | undefined> {
    const family = familyOf(name)
    const known = await generationsOf(sql, { name, version: version ?? family.version })
    return known.find((each) => each.generation === generation)
  }

  async function lagOf({ name, generation }: Named): Promise<number> {
    const side = following.followed.get(viewKey({ ...familyOf(name), generation }))
    if (!side) throw refused({ reason: 'BEHIND', words: 'it is not followed now: "builds" says why, try again later' })
    return lagWithin(side.running, CATCH_UP_WITHIN_MS)
  }

  const check: GenerationCommands['check'] = {
    async rebuild(name) {
      const next = nextGeneration(await generationsOf(db.read, familyOf(name)))
      return 'build' in next ? next.build : next.underWay.generation
    },
    async switchTo(named, limits) {
      const to = await knownOf(named)
      const early = switchRefusal(to, { limits, lag: 0, now: now() })
      if (early) throw refused(early)
      const refusal = switchRefusal(to, { limits, lag: await lagOf(named), now: now() })
      if (refusal) throw refused(refusal)
    },
    async drop(named) {
      const refusal = dropRefusal(await knownOf(named), familyOf(named.name).version)
      if (refusal) throw refused(refusal)
    },
  }

  return {
    check,
    async rebuild(name, plan, because) {
      const family = familyOf(name)
      const built = await db.transaction(async (tx) => {
        const next = nextGeneration(await generationsOf(tx, family))
        if ('underWay' in next) return next.underWay
        const added = beginning(family, next.build, { state: 'building', because, plan, startedAt: now() })
        await addGeneration(tx, added)
        return added
      })
      announce()
      return built
    },
    async compare(named) {
      const known = await knownOf(named)
      if (known?.state !== 'building') {
        throw refused(switchRefusal(known, { limits: NOTHING_DIFFERS, lag: 0, now: now() }) ?? STANDS_BY)
      }
      await db.transaction((tx) => noteComparison(tx, known, null, ''))
      announce()
    },
    async switchTo(named, limits) {
      await check.switchTo(named, limits)
      await db.transaction(async (tx) => {
        const known = await generationsOf(tx, familyOf(named.name))
        const to = await knownOf(named, tx)
        const refusal = switchRefusal(to, { limits, lag: 0, now: now() })
        if (refusal) throw refused(refusal)
        const live = known.find(({ state }) => state === 'live')
        if (live) await setState(tx, live, 'standby', now())
        await setState(tx, to!, 'live', now())
      })
      announce()
    },
    async previous(name) {
      const known = await generationsOf(db.read, familyOf(name))
      const [newest] = known
        .filter(({ state }) => state === 'standby')
        .toSorted((left, right) => right.switchedAt! - left.switchedAt!)
      if (!newest)
        throw refused({
          reason: 'NO_SUCH_GENERATION',
          words: 'no generation stands by: nothing was switched, or it was dropped',
        })
      return newest
    },
    async drop(named) {
      await check.drop(named)
      await db.transaction(async (tx) => {
        const which = await knownOf(named, tx)
        const refusal = dropRefusal(which, familyOf(named.name).version)
        if (refusal) throw refused(refusal)
        await setState(tx, which!, 'dropping', now())
      })
      announce()
    },
  }
}

const STANDS_BY: Refusal = { reason: 'IS_LIVE', words: 'it was live before and can be switched to at once' }

function refused({ reason, words }: Refusal): DomainError {
  return new DomainError(reason.startsWith('NO_SUCH') ? 'NOT_FOUND' : 'CONFLICT', words, { reason })
}
