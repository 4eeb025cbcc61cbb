/** Allocations and the sums over them change together. */
import type { Transaction } from '@selvedge/platform/db/database'
import type { AllocationChange } from '../domain/allocation-changes.ts'
import { countedDemand } from '../domain/counted-demand.ts'
import { addDemand } from '../domain/stock-of.ts'
import { insertLines, lockLine, notePlaced, updateLine } from './allocations.ts'
import type { AllocatedLine, HeldUnits } from './allocations.ts'
import { homeOfSku } from './known.ts'
import { warehouseOf } from './ledger.ts'
import type { Ledger, Ledgers } from './ledger.ts'

/** The products that have the SKUs now, which need not be those the order was placed with. */
export async function homesOf(tx: Transaction, brandId: string, skus: Iterable<string>): Promise<Map<string, string>> {
  const homes = new Map<string, string>()
  for (const sku of new Set(skus)) {
    const home = await homeOfSku(tx, brandId, sku)
    if (home !== undefined) homes.set(sku, home)
  }
  return homes
}

/** Writes the allocations of a new order, whose products are locked. */
export async function makePromises(tx: Transaction, lines: readonly AllocatedLine[], ledgers: Ledgers): Promise<void> {
  await insertLines(tx, lines)
  const unnoted: { sku: string; productId: string }[] = []
  for (const line of lines) {
    const ledger = ledgers.get(line.productId)!
    for (const units of line.units) {
      weigh(ledger, line, units, 1)
      if (ledger.placed.has(units.sku)) continue
      ledger.placed.add(units.sku)
      unnoted.push({ sku: units.sku, productId: line.productId })
    }
  }
  if (unnoted.length > 0) await notePlaced(tx, lines[0]!.brandNo, unnoted)
}

export interface OrderKeys {
  brandNo: number
  orderNo: number
}

/**
 * Writes what an event did to the order's allocations. `ledgerOf` gives the locked ledger of a SKU; a SKU no product
 * has any more keeps its allocations without one.
 */
export async function changePromises(
  tx: Transaction,
  keys: OrderKeys,
  changes: readonly AllocationChange[],
  ledgerOf: (sku: string) => Ledger | undefined,
  shipped: { date: string; shippedAt: string; recordedAt: string } | undefined,
): Promise<void> {
  for (const ofLine of Map.groupBy(changes, ({ lineId }) => lineId).values()) {
    const { lineId, productId } = ofLine[0]!
    const line = await lockLine(tx, { ...keys, productId, lineId })
    const units = [...(line?.units ?? [])]
    for (const change of ofLine) {
      const { sku, warehouse, held, date } = change
      const index = units.findIndex((each) => each.sku === sku && each.warehouse === warehouse)
      const before = units[index]
      if (!line || !before) throw new Error(`no units of ${sku} are allocated to line ${lineId}`)
      const left =
        shipped && change.shipped > 0 ? [...before.shipped, { units: change.shipped, ...shipped }] : before.shipped
      const after = { ...before, date, held, shipped: left }
      units[index] = after
      const ledger = ledgerOf(sku)
      if (!ledger) continue
      weigh(ledger, line, before, -1)
      weigh(ledger, line, after, 1)
    }
    if (line) await updateLine(tx, { ...line, units })
  }
}

/** Adds units of a line to what its product has promised, or takes them off. */
function weigh({ demand, supply, rules }: Ledger, line: AllocatedLine, units: HeldUnits, sign: 1 | -1): void {
  const { sku, warehouse } = units
  const { booked, position } = line
  const counted = countedDemand({ ...units, booked, position }, warehouseOf(supply, sku, warehouse), rules.basis)
  addDemand(demand, sku, warehouse, counted, sign)
}
