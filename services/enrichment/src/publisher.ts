/** The loop beside the view: ends a building, then merges whatever waits, in short turns. */
import { setImmediate as breathe } from 'node:timers/promises'
import { createBell } from '@selvedge/platform/db/bell'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Log } from '@selvedge/platform/log/log'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { publishTurn } from './views/enrichment/publish-turn.ts'
import type { Turns } from './views/enrichment/publish-turn.ts'
import { seedPublished } from './views/enrichment/seed-published.ts'
import { isBuilding } from './views/enrichment/view.ts'

export interface Publisher extends Service {
  /** Resolves when nothing waits to be merged. */
  settled(): Promise<void>
}

const POLL_MS = 1_000
const RETRY_MS = 500

export function createPublisher(view: RunningView, log: Log, turns: Omit<Turns, 'db'>): Publisher {
  const { db } = view
  const bell = createBell()
  const stopped = Promise.withResolvers<void>()
  let stopping = false
  let running: Promise<void> | undefined
  let endListening = () => {}
  let idle = Promise.withResolvers<void>()

  async function loop(): Promise<void> {
    while (!stopping) {
      try {
        if (await isBuilding(db.read)) await finishBuilding()
        // Between turns the batches of the view, and everything else on this thread, have their say.
        while (!stopping && (await publishTurn({ db, ...turns }))) await breathe()
        idle.resolve()
        idle = Promise.withResolvers()
        if (!stopping) await bell.heard(POLL_MS)
      } catch (error) {
        if (stopping) return
        turns.onError(error)
        await bell.heard(RETRY_MS)
      }
    }
  }

  /** Everything that was on the topics is known: compare it with what was published, and publish the differences. */
  async function finishBuilding(): Promise<void> {
    const reached = view.caughtUp()
    // A stop must not wait for a long history; the view then rejects what nobody waits for any more.
    reached.catch(() => {})
    await Promise.race([reached, stopped.promise])
    if (stopping) return
    await seedPublished(db, log, turns.newId)
    await db.transaction(async (tx) => {
      await tx.run('delete from building')
      await tx.run(
        `insert into sweep (brand_id, after_id) values ('', '') on conflict (brand_id) do update set after_id = ''`,
      )
      await tx.run(
        `insert into dirty (product_id) select product_id from published p
          where not exists (select 1 from input i where i.product_id = p.product_id)
          on conflict (product_id) do nothing`,
      )
    })
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
      idle.resolve()
    },
    async settled() {
      // The first round may have looked before the caller's work was committed.
      for (let round = 0; round < 2; round++) {
        const { promise } = idle
        bell.ring()
        await promise
      }
    },
  }
}
