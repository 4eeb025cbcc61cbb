/**
 * The ledger of a product: its guard row, and the sum of its allocations. The row names the supply, the product and
 * the rules by which it was summed up; by others the allocations are summed up anew, before anything is promised.
 */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { publish } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { countedDemand, stillCounted } from '../domain/counted-demand.ts'
import type { OrderProduct } from '../domain/part-facts.ts'
import { addDemand, stockRules } from '../domain/stock-of.ts'
import type { Demand, StockRules } from '../domain/stock-of.ts'
import { availabilityOf } from '../domain/availability-of.ts'
import { allocationsOfSku, updateAllocation } from './allocations.ts'
import { findBook } from './brand-book.ts'
import { knownOrganisation, knownProduct, knownSupply } from './known.ts'

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
}

interface Row {
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

/** Without the guard, for checks: what it says may be another thing a moment later. */
export async function readLedger(db: Sql, productId: string, rulesOf: RulesOf): Promise<Ledger> {
  const row = await db.get<Row>('select basis, demand, availability from ledger where product_id = $1', [productId])
  return ledgerOf(db, productId, row, rulesOf)
}

/** Takes the guard: from here to the end of the transaction nobody else promises of this product. */
export async function lockLedger(tx: Transaction, productId: string, rulesOf: RulesOf): Promise<Ledger> {
  const row = await tx.get<Row>(
    `insert into ledger (product_id, locks, basis, demand) values ($1, 1, '', '[]')
      on conflict (product_id) do update set locks = ledger.locks + 1 returning basis, demand, availability`,
    [productId],
  )
  return ledgerOf(tx, productId, row, rulesOf)
}

async function ledgerOf(db: Sql, productId: string, row: Row | undefined, rulesOf: RulesOf): Promise<Ledger> {
  const product = await knownProduct(db, productId)
  const { supply, version } = await knownSupply(db, productId)
  const brandId = supply?.brandId ?? product?.product.brandId ?? ''
  const rules = await rulesOf(brandId)
  const basis = [rules.basis, rules.zone, version, product?.version ?? 0].join(' ')
  const ledger = { productId, brandId, product, supply, rules, basis, availability: row?.availability ?? null }
  const demand = row?.basis === basis ? parseDemand(row.demand) : await sumDemand(db, ledger)
  return { ...ledger, demand }
}

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
  for (const sku of skusOf(product, supply)) {
    for (const allocation of await allocationsOfSku(db, book.no, sku)) {
      const { warehouse } = allocation
      addDemand(demand, sku, warehouse, countedDemand(allocation, warehouseOf(supply, sku, warehouse), rules.basis), 1)
    }
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
  for (const sku of skusOf(product, supply)) {
    for (const allocation of await allocationsOfSku(tx, book.no, sku)) {
      if (allocation.shipped.length === 0) continue
      const shipped = stillCounted(allocation, warehouseOf(supply, sku, allocation.warehouse), rules.basis)
      if (shipped.length < allocation.shipped.length) await updateAllocation(tx, { ...allocation, shipped })
    }
  }
}

export interface Cause {
  occurredAt: Date
  newId: NewId
}

/** Writes the guard row; what may be promised is published when it is another thing now. */
export async function saveLedger(tx: Transaction, ledger: Ledger, { occurredAt, newId }: Cause): Promise<void> {
  const { productId, product, supply, demand, rules, basis } = ledger
  const answer = availabilityOf(productId, product?.product, supply, demand, rules.zone)
  const availability = answer ? topic.encode(answer) : null
  await tx.run('update ledger set basis = $2, demand = $3, availability = $4 where product_id = $1', [
    productId,
    basis,
    JSON.stringify(writeDemand(demand)),
    availability,
  ])
  if (isSame(availability, ledger.availability)) return
  await publish(tx, {
    topic: topic.name,
    key: productId,
    value: availability,
    messageType: topic.messageType,
    actor: 'system:orders',
    occurredAt,
    eventId: newId(),
  })
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
