/** Allocations and the sums over them change together. */
import type { Transaction } from '@selvedge/platform/db/database'
import type { AllocationChange } from '../domain/allocation-changes.ts'
import { countedDemand } from '../domain/counted-demand.ts'
import type { Allocation } from '../domain/counted-demand.ts'
import { addDemand } from '../domain/stock-of.ts'
import { findAllocation, insertAllocation, updateAllocation } from './allocations.ts'
import type { StoredAllocation } from './allocations.ts'
import { homeOfSku } from './known.ts'
import { lockLedger, saveLedger, warehouseOf } from './ledger.ts'
import type { Cause, Ledger, RulesOf } from './ledger.ts'

/** Product id → its ledger, locked. */
export type Ledgers = Map<string, Ledger>

/** In the order of ids, which is what keeps two orders of the same products from waiting for each other. */
export async function lockLedgers(tx: Transaction, productIds: Iterable<string>, rulesOf: RulesOf): Promise<Ledgers> {
  const ledgers: Ledgers = new Map()
  for (const id of [...new Set(productIds)].toSorted()) ledgers.set(id, await lockLedger(tx, id, rulesOf))
  return ledgers
}

/** The products that have the SKUs now, which need not be those the order was placed with. */
export async function homesOf(tx: Transaction, brandId: string, skus: Iterable<string>): Promise<Map<string, string>> {
  const homes = new Map<string, string>()
  for (const sku of new Set(skus)) {
    const home = await homeOfSku(tx, brandId, sku)
    if (home !== undefined) homes.set(sku, home)
  }
  return homes
}

export interface OrderKeys {
  brandNo: number
  orderNo: number
}

/**
 * Writes what an event did to the order's allocations. `ledgerOf` gives the locked ledger of a SKU; a SKU no product
 * has any more keeps its allocations without one. `created`, for placing, says what a change cannot know of a new one.
 */
export async function keepPromises(
  tx: Transaction,
  keys: OrderKeys,
  changes: readonly AllocationChange[],
  ledgerOf: (sku: string) => Ledger | undefined,
  created: ((change: AllocationChange) => Pick<Allocation, 'apart' | 'booked' | 'position'>) | undefined,
  shipped: { date: string; shippedAt: string; recordedAt: string } | undefined,
): Promise<void> {
  for (const change of changes) {
    const { lineId, sku, warehouse, held, date } = change
    const key = { ...keys, sku, lineId, warehouse }
    const before = created ? undefined : await findAllocation(tx, key)
    if (!before && !created) throw new Error(`no units of ${sku} are allocated to line ${lineId}`)
    const base: StoredAllocation = before ?? { ...key, ...created!(change), date, held: 0, shipped: [] }
    const left = shipped && change.shipped > 0 ? [...base.shipped, { units: change.shipped, ...shipped }] : base.shipped
    const after: StoredAllocation = { ...base, date, held, shipped: left }
    if (before) await updateAllocation(tx, after)
    else await insertAllocation(tx, after)
    const ledger = ledgerOf(sku)
    if (!ledger) continue
    const supply = warehouseOf(ledger.supply, sku, warehouse)
    const { basis } = ledger.rules
    if (before) addDemand(ledger.demand, sku, warehouse, countedDemand(before, supply, basis), -1)
    addDemand(ledger.demand, sku, warehouse, countedDemand(after, supply, basis), 1)
  }
}

export async function saveLedgers(tx: Transaction, ledgers: Ledgers, cause: Cause): Promise<void> {
  for (const ledger of ledgers.values()) await saveLedger(tx, ledger, cause)
}
