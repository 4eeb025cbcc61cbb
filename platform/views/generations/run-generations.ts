/**
 * The generations of all views of a process: which run, how one is built beside the live one, compared with it, takes its
 * place and is dropped. What is to be stands in a database of its own, so that a restart, or another copy, goes on with it.
 */
import type { Clock } from '../../clock.ts'
import type { Migration, Sql } from '../../db/database.ts'
import { createBell } from '../../db/bell.ts'
import type { Locate } from '../../db/locate.ts'
import { openDatabase } from '../../db/open-database.ts'
import type { NewId } from '../../ids.ts'
import type { Log } from '../../log/log.ts'
import { DomainError } from '../../rpc/errors.ts'
import { channel } from '../../signal/signal.ts'
import type { Signal } from '../../signal/signal.ts'
import type { RunningView } from '../run-view.ts'
import { viewKey } from '../view-state.ts'
import { addFirst, beginning } from './begin.ts'
import { buildWork } from './build-work.ts'
import { NOTHING_DIFFERS } from './comparison.ts'
import type { Limits } from './comparison.ts'
import { followGenerations } from './follow.ts'
import type { ViewFamily } from './family.ts'
import { dropRefusal, nextGeneration, switchRefusal } from './generation.ts'
import type { Generation, Plan, Refusal } from './generation.ts'
import { lagWithin } from './lag-within.ts'
import { standingOf } from './standing.ts'
import type { GenerationStanding } from './standing.ts'
import {
  addGeneration,
  generationMigrations,
  GENERATIONS,
  generationsOf,
  noteComparison,
  readGenerations,
  setState,
} from './store.ts'

export interface GenerationsOptions {
  families: readonly ViewFamily[]
  /** Of the databases of the views. */
  folder: string
  /** The database that holds which generations there are, and what else is in it; absent: that of the read models. */
  store?: { name: string; migrations?: Migration[] }
  locate: Locate
  log: Log
  signal: Signal
  clock: Clock
  codeVersion: string
  newId: NewId
  /** @param what the generation, by `viewKey`, or what else went wrong */
  onError(error: unknown, what: string): void
}

/** Names a generation of a view of this process. */
export interface Named {
  name: string
  generation: number
  /** Absent: the one of this release. */
  version?: number
}

export interface Generations {
  /** Those that run, the live ones first; the same array all the time. */
  running: readonly RunningView[]
  /** Resolves when all that is on the topics of those that are live at the call is applied, and what follows is done. */
  settled(): Promise<void>
  /** Views of which this release has nothing to show yet: its version is being built. */
  notShown(): Promise<string[]>
  list(): Promise<GenerationStanding[]>
  /** Builds the next generation, unless one is under way, and returns it. */
  rebuild(name: string, plan: Plan, because: string): Promise<Generation>
  /** Compares a generation with the live one, again if it was before; see `list` for what came out. */
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
  stop(): Promise<void>
}

const LOOK_MS = 1_000
/** How long what waits at the moment of a switch may take to be applied. */
const CATCH_UP_WITHIN_MS = 10_000

/** @throws what starting a live generation throws; nothing runs then */
export async function runGenerations(options: GenerationsOptions): Promise<Generations> {
  const { families, folder, locate, signal, clock, onError } = options
  const { name: storeName, migrations = [] } = options.store ?? { name: GENERATIONS }
  const location = locate(folder, storeName)
  const db = await openDatabase({ location, durability: 'truth' }, [...generationMigrations, ...migrations])
  await db.transaction((tx) => addFirst(tx, families, clock.now().getTime()))
  const following = followGenerations(options, db)
  const bell = createBell()
  const ignore = signal.listen(channel.generations, bell.ring)
  let stopping = false
  let looked = Promise.withResolvers<void>()

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

  /** Tells all copies and gateways, this one included. */
  function announce(): void {
    signal.emit(channel.generations)
    bell.ring()
  }

  async function look(): Promise<void> {
    const known = await readGenerations(db.read)
    await following.adjust(known)
    following.noteProgress(now())
    await work.goOn(known)
  }

  async function switchTo(named: Named, limits: Limits): Promise<void> {
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
  }

  async function lagOf({ name, generation }: Named): Promise<number> {
    const side = following.followed.get(viewKey({ ...familyOf(name), generation }))
    if (!side) throw refused({ reason: 'BEHIND', words: 'it is not followed now: "builds" says why, try again later' })
    return lagWithin(side.running, CATCH_UP_WITHIN_MS)
  }

  const check: Generations['check'] = {
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

  async function run(): Promise<void> {
    while (!stopping) {
      await look().catch((error) => onError(error, GENERATIONS))
      looked.resolve()
      looked = Promise.withResolvers()
      await bell.heard(LOOK_MS)
    }
  }

  const work = buildWork({ db, following, options, switchTo })
  try {
    // Without these there is nothing to show; the others are started by the first look.
    await following.adjust((await readGenerations(db.read)).filter(({ state }) => state === 'live'))
  } catch (error) {
    ignore()
    await following.stop()
    await db.close()
    throw error
  }
  const ended = run()

  return {
    running: following.running,
    check,
    async notShown() {
      const known = await readGenerations(db.read)
      const isShown = ({ name, version }: ViewFamily) =>
        known.some((each) => each.name === name && each.version === version && each.state === 'live')
      return families.filter((family) => !isShown(family)).map(({ name, version }) => viewKey({ name, version }))
    },
    async settled() {
      // The first look may have begun before what the caller did.
      for (let round = 0; round < 2 && !stopping; round++) {
        const { promise } = looked
        bell.ring()
        await promise
      }
      await following.settled()
    },
    list: async () => standingOf(await readGenerations(db.read), following),
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
      await db.transaction((tx) => noteComparison(tx, { ...known, generation: named.generation }, null, ''))
      announce()
    },
    switchTo,
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
    async stop() {
      stopping = true
      ignore()
      bell.ring()
      await ended
      looked.resolve()
      // First: what waits for a view ends with it.
      const done = work.stop()
      await following.stop()
      await done
      await db.close()
    },
  }
}

const STANDS_BY: Refusal = { reason: 'IS_LIVE', words: 'it was live before and can be switched to at once' }

function refused({ reason, words }: Refusal): DomainError {
  return new DomainError(reason.startsWith('NO_SUCH') ? 'NOT_FOUND' : 'CONFLICT', words, { reason })
}
