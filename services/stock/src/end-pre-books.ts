/**
 * Pre-book ends by the calendar, and whoever booked until then is promised units that the brand now makes: supply says
 * so in a version of its own, so that those promises weigh on what comes. Nobody downstream needs a clock for it.
 */
import { scheduleDue, startScheduler } from '@selvedge/platform/db/due'
import type { Scheduler } from '@selvedge/platform/db/due'
import type { Database, Transaction } from '@selvedge/platform/db/database'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { NewId } from '@selvedge/platform/ids'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { firstEnd, withoutEnded } from './domain/pre-book.ts'
import { publishSupply } from './store/publish-supply.ts'
import { findSupply, OPEN_DUE, readDueKey, saveSupply } from './store/supply.ts'

export function endPreBooks({
  db,
  clock,
  newId,
  logger,
}: Pick<Runtime, 'clock' | 'newId' | 'logger'> & { db: Database }): Service {
  let scheduler: Scheduler | undefined
  return {
    async start() {
      scheduler = startScheduler({
        db,
        clock,
        handlers: { [OPEN_DUE]: (tx, key, now) => endPreBook(tx, key, now, newId) },
        onError: (error) => logger.error({ err: error }, 'an ended pre-book will be written again'),
      })
    },
    stop: async () => scheduler?.stop(),
  }
}

async function endPreBook(tx: Transaction, key: string, now: Date, newId: NewId): Promise<void> {
  const stored = await findSupply(tx, ...readDueKey(key))
  if (!stored) return
  const supply = withoutEnded(stored.supply, now)
  if (supply === stored.supply) {
    // Not its time after all: the date was moved.
    await scheduleDue(tx, OPEN_DUE, key, firstEnd(supply) ?? null)
    return
  }
  const actor = 'system:stock'
  const origin = { eventId: newId(), at: now.toISOString(), actor, operation: 'pre-book ended', line: 0 }
  await saveSupply(tx, { ...stored, supply, origin }, stored.supply)
  if (stored.productId !== '') await publishSupply(tx, [stored.productId], { actor, occurredAt: now, newId })
}
