/**
 * The generations of all views of a process: which run, how one is built beside the live one, compared with it, takes its
 * place and is dropped. What is to be stands in a database of its own, so that a restart, or another copy, goes on with it.
 */
import type { Clock } from '../../clock.ts'
import type { Migration } from '../../db/database.ts'
import { createBell } from '../../db/bell.ts'
import type { Locate } from '../../db/locate.ts'
import { openDatabase } from '../../db/open-database.ts'
import type { NewId } from '../../ids.ts'
import type { Log } from '../../log/log.ts'
import { channel } from '../../signal/signal.ts'
import type { Signal } from '../../signal/signal.ts'
import type { RunningView } from '../run-view.ts'
import { viewKey } from '../view-state.ts'
import { addFirst } from './begin.ts'
import { buildWork } from './build-work.ts'
import { generationCommands } from './commands.ts'
import type { GenerationCommands } from './commands.ts'
import { followGenerations } from './follow.ts'
import type { ViewFamily } from './family.ts'
import { standingOf } from './standing.ts'
import type { GenerationStanding } from './standing.ts'
import { generationMigrations, GENERATIONS, readGenerations } from './store.ts'

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

/** What runs, and what an operator may ask of it. */
export interface Generations extends GenerationCommands {
  /** Those that run, the live ones first; the same array all the time. */
  running: readonly RunningView[]
  /** Resolves when all that is on the topics of those that are live at the call is applied, and what follows is done. */
  settled(): Promise<void>
  /** Views of which this release has nothing to show yet: its version is being built. */
  notShown(): Promise<string[]>
  list(): Promise<GenerationStanding[]>
  stop(): Promise<void>
}

const LOOK_MS = 1_000

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

  /** Tells all copies and gateways, this one included. */
  function announce(): void {
    signal.emit(channel.generations)
    bell.ring()
  }

  async function look(): Promise<void> {
    const known = await readGenerations(db.read)
    await following.adjust(known)
    await following.noteProgress(now())
    await work.goOn(known)
  }

  async function run(): Promise<void> {
    while (!stopping) {
      await look().catch((error) => onError(error, GENERATIONS))
      looked.resolve()
      looked = Promise.withResolvers()
      await bell.heard(LOOK_MS)
    }
  }

  const commands = generationCommands({ db, families, following, clock, announce })
  const work = buildWork({ db, following, options, switchTo: commands.switchTo })
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
    ...commands,
    running: following.running,
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
