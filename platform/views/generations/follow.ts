/** Keeps those generations following the log that are to. */
import type { Database } from '../../db/database.ts'
import type { Signal } from '../../signal/signal.ts'
import { channel } from '../../signal/signal.ts'
import { startView } from '../run-view.ts'
import type { RunningView } from '../run-view.ts'
import { viewKey } from '../view-state.ts'
import { databaseOf, hasCaughtUp } from './family.ts'
import type { Companion, FollowedView, ViewFamily } from './family.ts'
import type { Generation } from './generation.ts'
import type { GenerationsOptions } from './run-generations.ts'
import { standingNow } from './standing.ts'

export interface Followed extends FollowedView {
  companion: Companion | undefined
  /** Log positions passed and at what time, for the rate of one that is not live. */
  progress: { at: number; done: number }[]
}

const PROGRESS_KEPT = 30

export interface Following {
  /** By `viewKey`. */
  followed: ReadonlyMap<string, Followed>
  /** Those that run, the live ones first. The same array all the time. */
  running: readonly RunningView[]
  /**
   * Starts what is to run and stops what is not.
   * @throws the first failure, when all the others are done; what failed is tried again at the next call
   */
  adjust(known: readonly Generation[]): Promise<void>
  noteProgress(now: number): Promise<void>
  /** Resolves when all that is on the topics of live ones is applied, and what follows from it is done. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** @param store holds which generations there are */
export function followGenerations(options: GenerationsOptions, store: Database): Following {
  const { families, folder, locate, log, signal, codeVersion, newId, onError } = options
  const followed = new Map<string, Followed>()
  const running: RunningView[] = []
  /** Keys of generations whose commits readers are told of. */
  let live = new Set<string>()

  async function start(family: ViewFamily, { version, generation }: Generation): Promise<void> {
    const view = family.generation(generation)
    const key = viewKey(view)
    const isLive = () => live.has(key)
    const location = locate(folder, databaseOf(family, { name: view.name, version, generation }))
    const db = await family.open?.(location, isLive())
    try {
      const running = await startView(view, {
        ...(db ? { db } : { location }),
        log,
        signal: onlyWhile(isLive, signal),
        codeVersion,
        newId,
        onError: (error) => onError(error, key),
      })
      const companion = family.accompany?.({ view, running }, store)
      followed.set(key, { view, running: db ? closing(running, db) : running, companion, progress: [] })
    } catch (error) {
      await db?.close()
      throw error
    }
  }

  async function end(key: string): Promise<void> {
    const { running: ended, companion } = followed.get(key)!
    followed.delete(key)
    await companion?.stop()
    await ended.stop()
  }

  /** Who is not shown any more is told before whoever is now. */
  async function tellCompanions(): Promise<void> {
    for (const isLive of [false, true]) {
      for (const [key, { companion }] of followed) if (live.has(key) === isLive) await companion?.shown(isLive)
    }
  }

  return {
    followed,
    running,
    async adjust(known) {
      const wanted = new Map<string, () => Promise<void>>()
      const shown = new Set<string>()
      for (const each of known) {
        const family = families.find(({ name, version }) => name === each.name && version === each.version)
        if (!family || each.state === 'dropping') continue
        wanted.set(viewKey(each), () => start(family, each))
        if (each.state === 'live') shown.add(viewKey(each))
      }
      const arrived = [...shown].filter((key) => !live.has(key))
      live = shown
      for (const key of [...followed.keys()].filter((each) => !wanted.has(each))) await end(key)
      const failures: unknown[] = []
      for (const [key, begin] of wanted) {
        if (!followed.has(key)) await begin().catch((error: unknown) => failures.push(error))
      }
      await tellCompanions().catch((error: unknown) => failures.push(error))
      // What it did before it was shown, nobody was told of.
      for (const key of arrived) {
        const view = followed.get(key)?.view
        if (view) signal.emit(channel.committed(view.name), '[]')
      }
      const first = (key: string) => (live.has(key) ? 0 : 1)
      const inOrder = [...followed.keys()].toSorted((left, right) => first(left) - first(right))
      running.splice(0, running.length, ...inOrder.map((key) => followed.get(key)!.running))
      if (failures.length > 0) throw failures[0]
    },
    async noteProgress(at) {
      for (const [key, side] of followed) {
        if (live.has(key)) continue
        const { positions } = await standingNow(side)
        const done = positions.reduce((sum, { position }) => sum + position, 0)
        const { progress } = side
        progress.push({ at, done })
        if (progress.length > PROGRESS_KEPT) progress.shift()
      }
    },
    async settled() {
      await Promise.all([...followed].filter(([key]) => live.has(key)).map(([, side]) => hasCaughtUp(side)))
    },
    async stop() {
      await Promise.all([...followed.keys()].map(end))
      running.length = 0
    },
  }
}

/** A database that was opened for the view is closed with it. */
function closing(running: RunningView, db: Database): RunningView {
  return {
    ...running,
    async stop() {
      await running.stop()
      await db.close()
    },
  }
}

/** Readers ask again at each commit they are told of; those of a generation they do not see are none of their business. */
function onlyWhile(holds: () => boolean, signal: Signal): Signal {
  return { ...signal, emit: (name, payload) => holds() && signal.emit(name, payload) }
}
