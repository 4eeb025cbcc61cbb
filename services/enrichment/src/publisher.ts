/** The loop beside a generation that is live: takes the right to publish, then merges whatever waits, in short turns. */
import { setImmediate as breathe } from 'node:timers/promises'
import { createBell } from '@selvedge/platform/db/bell'
import type { Relay } from '@selvedge/platform/db/relay'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Log } from '@selvedge/platform/log/log'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { beginPublishing, holdBack, isBuilding } from './views/enrichment/building.ts'
import { publishTurn } from './views/enrichment/publish-turn.ts'
import type { Turns } from './views/enrichment/publish-turn.ts'
import { seedPublished } from './views/enrichment/seed-published.ts'
import type { Writer } from './writer.ts'

export interface Publisher extends Service {
  /** Resolves when nothing waits to be merged. */
  settled(): Promise<void>
}

export interface PublisherParts {
  view: RunningView
  log: Log
  writer: Writer
  turns: Omit<Turns, 'db'>
  /** Settles the epoch in which this database writes versions. */
  openEpoch(): Promise<unknown>
  /** Begins to pass the outbox on, as soon as `writer` has the right to. */
  startRelay(): Relay
  /** Told of each that begins, and that it has ended. */
  onRelay(relay: Relay | undefined): void
}

const POLL_MS = 1_000
const RETRY_MS = 500

export function createPublisher({ view, log, writer, turns, ...parts }: PublisherParts): Publisher {
  const { db } = view
  const bell = createBell()
  const stopped = Promise.withResolvers<void>()
  let stopping = false
  let running: Promise<void> | undefined
  let endListening = () => {}
  let idle = Promise.withResolvers<void>()
  let relay: Relay | undefined

  async function loop(): Promise<void> {
    while (!stopping) {
      try {
        if (await maySpeak()) {
          // Between turns the batches of the view, and everything else on this thread, have their say.
          while (!stopping && (await publishTurn({ db, ...turns }))) await breathe()
          idle.resolve()
          idle = Promise.withResolvers()
        }
        if (!stopping) await bell.heard(POLL_MS)
      } catch (error) {
        if (stopping) return
        turns.onError(error)
        await bell.heard(RETRY_MS)
      }
    }
  }

  /** @returns false while it is another copy's to begin with what the log says */
  async function maySpeak(): Promise<boolean> {
    const right = await writer.take()
    if (right?.anew) await db.transaction(holdBack)
    if (await isBuilding(db.read)) {
      await endRelay()
      if (!right || !(await beginAnew())) return false
    }
    if (right) await writer.grant()
    if (!relay) parts.onRelay((relay = parts.startRelay()))
    return true
  }

  /**
   * Everything that was on the topics is known: what is to be published is what differs from what the log says now.
   * @returns false when it was stopped meanwhile
   */
  async function beginAnew(): Promise<boolean> {
    const reached = view.caughtUp()
    // A stop must not wait for a long history; the view then rejects what nobody waits for any more.
    reached.catch(() => {})
    await Promise.race([reached, stopped.promise])
    if (stopping) return false
    await parts.openEpoch()
    // Nothing of whoever wrote before lands behind what is read next.
    await log.claim()
    await db.transaction(async (tx) => {
      for (const table of ['outbox', 'outbox_parked', 'published']) await tx.run(`delete from ${table}`)
    })
    await seedPublished(db, log)
    await writer.grant()
    await db.transaction(beginPublishing)
    return true
  }

  async function endRelay(): Promise<void> {
    const ended = relay
    relay = undefined
    if (!ended) return
    parts.onRelay(undefined)
    await ended.stop()
  }

  return {
    async start() {
      endListening = db.onCommit(bell.ring)
      running = loop()
    },
    async stop() {
      stopping = true
      stopped.resolve()
      endListening()
      bell.ring()
      await running
      await endRelay()
      await writer.release()
      idle.resolve()
    },
    async settled() {
      // The first round may have looked before the caller's work was committed.
      for (let round = 0; round < 2 && !stopping; round++) {
        const { promise } = idle
        bell.ring()
        await promise
      }
    },
  }
}
