/**
 * The ledger of a product: its guard row, and the sum of its allocations. The row names the supply, the product and
 * the rules by which it was summed up; by others the allocations are summed up anew, before anything is promised.
 */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { publishAll } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { heardProducts } from '../consumers/heard-products.ts'
import { countedDemand, stillCounted } from '../domain/counted-demand.ts'
import type { OrderProduct } from '../domain/part-facts.ts'
import { addDemand, stockRules } from '../domain/stock-of.ts'
import type { Demand, StockRules } from '../domain/stock-of.ts'
import { availabilityOf } from '../domain/availability-of.ts'
import { allocationsOfSkus, lockLine, updateLine } from './allocations.ts'
import type { StoredAllocation } from './allocations.ts'
import { findBook } from './brand-book.ts'
import { knownOrganisation, knownProducts, knownSupplies } from './known.ts'

const topic = topics.availability

export interface Ledger {
  productId: string
  brandId: string
  product: OrderProduct | undefined
  supply: ProductSupply | undefined
  rules: StockRules
  demand: Demand
  /** Of what `demand` was summed up. */
  basis: string
  /** As published last, encoded. */
  availability: Uint8Array | null
  /** SKUs that are noted as placed under this product. */
  placed: Set<string>
}

interface Row {
  id: string
  placed: string
  basis: string
  demand: string
  availability: Uint8Array | null
}

/** Rules of brands, read once in a piece of work that touches many of their products. */
export type RulesOf = (brandId: string) => Promise<StockRules>

export function rulesIn(db: Sql): RulesOf {
  const known = new Map<string, Promise<StockRules>>()
  return (brandId) => {
    const rules = known.get(brandId) ?? knownOrganisation(db, brandId).then((brand) => stockRules(brand?.brand))
    known.set(brandId, rules)
    return rules
  }
}

/** Product id → its ledger. */
export type Ledgers = Map<string, Ledger>

/** Without the guard, for checks: what it says may be another thing a moment later. */
export async function readLedgers(db: Sql, productIds: Iterable<string>, rulesOf: RulesOf): Promise<Ledgers> {
  const ids = [...new Set(productIds)]
  const among = inList(ids)
  const rows = await db.all<Row>(
    `select product_id as id, basis, demand, availability, placed from ledger where product_id ${among.text}`,
    among.params,
  )
  return ledgersOf(db, ids, rows, rulesOf)
}

/**
 * Takes the guards: from here to the end of the transaction nobody else promises of these products. In the order of
 * ids, which is what keeps two orders of the same products from waiting for each other.
 */
export async function lockLedgers(tx: Transaction, productIds: Iterable<string>, rulesOf: RulesOf): Promise<Ledgers> {
  const ids = [...new Set(productIds)].toSorted()
  const rows = await tx.insert<Row>(
    `insert into ledger (product_id, locks, basis, demand) values $rows
      on conflict (product_id) do update set locks = ledger.locks + 1
      returning product_id as id, basis, demand, availability, placed`,
    ids.map((id) => [id, 1, '', '[]']),
  )
  return ledgersOf(tx, ids, rows, rulesOf)
}

/** After the guards were taken: what it reads cannot change any more. */
async function ledgersOf(db: Sql, ids: readonly string[], rows: readonly Row[], rulesOf: RulesOf): Promise<Ledgers> {
  const products = await knownProducts(db, ids)
  const supplies = await knownSupplies(db, ids)
  const kept = new Map(rows.map((row) => [row.id, row]))
  const ledgers: Ledgers = new Map()
  for (const productId of ids) {
    const product = products.get(productId)
    const { supply, version = 0 } = supplies.get(productId) ?? {}
    const brandId = supply?.brandId ?? product?.product.brandId ?? ''
    const rules = await rulesOf(brandId)
    const basis = [rules.basis, rules.zone, version, product?.version ?? 0].join(' ')
    const row = kept.get(productId)
    const { availability = null, placed = '[]' } = row ?? {}
    const known = { productId, brandId, product, supply, rules, basis, availability, placed: toSet(placed) }
    const demand = row?.basis === basis ? parseDemand(row.demand) : await sumDemand(db, known)
    ledgers.set(productId, { ...known, demand })
  }
  return ledgers
}

const toSet = (text: string) => new Set(JSON.parse(text) as string[])

/** The SKUs a product answers for; when one moves, its allocations are summed up with its new product. */
function skusOf(product: OrderProduct | undefined, supply: ProductSupply | undefined): string[] {
  const skus = product ? product.product.variants.map(({ sku }) => sku) : (supply?.skus.map(({ sku }) => sku) ?? [])
  return skus.toSorted()
}

type Summed = Pick<Ledger, 'brandId' | 'product' | 'supply' | 'rules'>

async function sumDemand(db: Sql, { brandId, product, supply, rules }: Summed): Promise<Demand> {
  const demand: Demand = new Map()
  const book = await findBook(db, brandId)
  if (!book) return demand
  for (const allocation of await allocationsOfSkus(db, book.no, skusOf(product, supply))) {
    const { sku, warehouse } = allocation
    addDemand(demand, sku, warehouse, countedDemand(allocation, warehouseOf(supply, sku, warehouse), rules.basis), 1)
  }
  return demand
}

export function warehouseOf(supply: ProductSupply | undefined, sku: string, warehouse: string) {
  return supply?.skus.find((each) => each.sku === sku)?.warehouses.find((each) => each.warehouse === warehouse)
}

/** Forgets shipped units that no count can hold any more. */
export async function forgetShipped(tx: Transaction, { brandId, product, supply, rules }: Ledger): Promise<void> {
  const book = await findBook(tx, brandId)
  if (!book) return
  const skus = new Set(skusOf(product, supply))
  const countedOut = (allocation: StoredAllocation) =>
    stillCounted(allocation, warehouseOf(supply, allocation.sku, allocation.warehouse), rules.basis)
  const over = (await allocationsOfSkus(tx, book.no, [...skus])).filter(
    (each) => countedOut(each).length < each.shipped.length,
  )
  const keys = new Map(over.map((each) => [`${each.productId} ${each.orderNo} ${each.lineId}`, each]))
  for (const key of keys.values()) {
    const line = (await lockLine(tx, key))!
    const units = line.units.map((held) =>
      skus.has(held.sku) ? { ...held, shipped: countedOut({ ...line, ...held }) } : held,
    )
    await updateLine(tx, { ...line, units })
  }
}

export interface Cause {
  occurredAt: Date
  newId: NewId
}

/**
 * Writes the guard rows; what may be promised is published where it is another thing now. Of a product whose record or
 * supply this database has not heard of since its replicas began, what was published stands: half of what is known would
 * be told as truth, and whichever comes later has it worked out again.
 */
export async function saveLedgers(
  tx: Transaction,
  ledgers: Iterable<Ledger>,
  { occurredAt, newId }: Cause,
): Promise<void> {
  const workedOut = [...ledgers].map((ledger) => {
    const { productId, product, supply, demand, rules } = ledger
    const answer = availabilityOf(productId, product?.product, supply, demand, rules.zone)
    return { ledger, availability: answer ? topic.encode(answer) : null }
  })
  const heardOf = await heardProducts(
    tx,
    workedOut.map(({ ledger }) => ledger.productId),
  )
  const saved = workedOut.map(({ ledger, availability }) => ({
    ledger,
    availability: heardOf.has(ledger.productId) ? availability : ledger.availability,
  }))
  await tx.insert(
    `insert into ledger (product_id, locks, basis, demand, availability, placed) values $rows
      on conflict (product_id) do update set basis = excluded.basis, demand = excluded.demand,
        availability = excluded.availability, placed = excluded.placed`,
    saved.map(({ ledger: { productId, basis, demand, placed }, availability }) => {
      return [productId, 1, basis, JSON.stringify(writeDemand(demand)), availability, JSON.stringify([...placed])]
    }),
  )
  const changed = saved.filter(({ ledger, availability }) => !isSame(availability, ledger.availability))
  await publishAll(
    tx,
    changed.map(({ ledger, availability }) => ({
      topic: topic.name,
      key: ledger.productId,
      value: availability,
      messageType: topic.messageType,
      actor: 'system:orders',
      occurredAt,
      eventId: newId(),
    })),
  )
}

function isSame(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right
  return Buffer.compare(left, right) === 0
}

type WrittenDemand = [sku: string, warehouse: string, date: string, units: number][]

function writeDemand(demand: Demand): WrittenDemand {
  return [...demand].flatMap(([sku, warehouses]) =>
    [...warehouses].flatMap(([code, movements]) =>
      movements.map(({ date, units }): WrittenDemand[number] => [sku, code, date, units]),
    ),
  )
}

function parseDemand(text: string): Demand {
  const demand: Demand = new Map()
  if (text === '[]') return demand
  for (const [sku, warehouse, date, units] of JSON.parse(text) as WrittenDemand) {
    const bySku = demand.get(sku) ?? new Map<string, { date: string; units: number }[]>()
    demand.set(sku, bySku)
    const movements = bySku.get(warehouse) ?? []
    bySku.set(warehouse, movements)
    movements.push({ date, units })
  }
  return demand
}
