/**
 * Publishes what may be promised after supply, a product or a brand's rules have changed. The replicas only note whose
 * turn it is: their transactions stay short, and a thousand products of one brand do not block the thread.
 */
import type { Database, Transaction } from '@selvedge/platform/db/database'
import { createBell } from '@selvedge/platform/db/bell'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { forgetShipped, lockLedgers, rulesIn, saveLedgers } from './store/ledger.ts'
import { brandsDue, productsDue, spreadBrand, takeDue, withStock } from './store/stale.ts'

const TURN_PRODUCTS = 200
/** As many share their statements, between two looks at the time. */
const AT_ONCE = 10
/** The safety net below the wake-up on commit. */
const POLL_MS = 1_000
const BACKOFF_MS = 500

export function availabilityKeeper(
  db: Database,
  { clock, newId, logger }: Pick<Runtime, 'clock' | 'newId' | 'logger'>,
): Service {
  const bell = createBell()
  let stopping = false
  let ended: Promise<void> | undefined
  let endListening: (() => void) | undefined

  /** @returns whether there may be more to do */
  async function turn(): Promise<boolean> {
    for (const brandId of await brandsDue(db.read)) await db.transaction((tx) => spreadBrand(tx, brandId))
    const due = await productsDue(db.read, TURN_PRODUCTS)
    if (due.length === 0) return false
    // What a power failure takes is due again.
    return db.transaction((tx) => refresh(tx, due), { guarded: true, durable: false })
  }

  /** @returns whether any was left to it by the other copies */
  async function refresh(tx: Transaction, due: readonly string[]): Promise<boolean> {
    const began = performance.now()
    let any = false
    const rulesOf = rulesIn(tx)
    for (let at = 0; at < due.length; at += AT_ONCE) {
      const taken = await takeDue(tx, due.slice(at, at + AT_ONCE), db.dialect)
      any ||= taken.length > 0
      const stocked = await withStock(tx, taken)
      const ledgers = await lockLedgers(tx, stocked, rulesOf)
      for (const ledger of ledgers.values()) await forgetShipped(tx, ledger)
      await saveLedgers(tx, ledgers.values(), { occurredAt: clock.now(), newId })
      if (performance.now() - began > db.dialect.turnMs) break
    }
    return any
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      try {
        if (!(await turn())) await bell.heard(POLL_MS)
      } catch (error) {
        logger.error({ err: error }, 'availability will be worked out again')
        await bell.heard(BACKOFF_MS)
      }
    }
  }

  return {
    async start() {
      endListening = db.onCommit(bell.ring)
      ended = loop()
    },
    async stop() {
      stopping = true
      endListening?.()
      bell.ring()
      await ended
    },
  }
}
