/** Keeps those generations following the log that are to. */
import type { Signal } from '../../signal/signal.ts'
import { channel } from '../../signal/signal.ts'
import { startView } from '../run-view.ts'
import type { RunningView } from '../run-view.ts'
import { viewKey } from '../view-state.ts'
import type { View } from '../view.ts'
import type { Side } from './compare.ts'
import type { Generation } from './generation.ts'
import type { GenerationsOptions } from './run-generations.ts'

/** A view that can be built beside itself. */
export interface ViewFamily {
  name: string
  version: number
  /** The view as its n-th building, with a target of its own. */
  generation(n: number): View
}

export interface Followed extends Side {
  /** Records applied and at what time, for the rate of a building one. */
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
  noteProgress(now: number): void
  stop(): Promise<void>
}

export function followGenerations(options: GenerationsOptions): Following {
  const { families, folder, locate, log, signal, codeVersion, newId, onError } = options
  const followed = new Map<string, Followed>()
  const running: RunningView[] = []
  /** Keys of generations whose commits readers are told of. */
  let live = new Set<string>()

  async function start(family: ViewFamily, generation: number): Promise<void> {
    const view = family.generation(generation)
    const key = viewKey(view)
    const quiet = onlyWhile(() => live.has(key), signal)
    const started = await startView(view, {
      location: locate(folder, key),
      log,
      signal: quiet,
      codeVersion,
      newId,
      onError: (error) => onError(error, key),
    })
    followed.set(key, { view, running: started, progress: [] })
  }

  async function end(key: string): Promise<void> {
    const { running: ended } = followed.get(key)!
    followed.delete(key)
    await ended.stop()
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
        wanted.set(viewKey(each), () => start(family, each.generation))
        if (each.state === 'live') shown.add(viewKey(each))
      }
      const arrived = [...shown].filter((key) => !live.has(key))
      live = shown
      for (const key of [...followed.keys()].filter((each) => !wanted.has(each))) await end(key)
      const failures: unknown[] = []
      for (const [key, begin] of wanted) {
        if (!followed.has(key)) await begin().catch((error: unknown) => failures.push(error))
      }
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
    noteProgress(at) {
      for (const { running: each, progress } of followed.values()) {
        const done = each.status().positions.reduce((sum, { position }) => sum + position, 0)
        progress.push({ at, done })
        if (progress.length > PROGRESS_KEPT) progress.shift()
      }
    },
    async stop() {
      await Promise.all([...followed.keys()].map(end))
      running.length = 0
    },
  }
}

/** Readers ask again at each commit they are told of; those of a generation they do not see are none of their business. */
function onlyWhile(holds: () => boolean, signal: Signal): Signal {
  return { ...signal, emit: (name, payload) => holds() && signal.emit(name, payload) }
}
