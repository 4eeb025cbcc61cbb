/** Gathers what a brand's part is judged by. */
import type { Sql } from '@selvedge/platform/db/database'
import { calendarDate } from '@selvedge/protos/rules/calendar'
import type { Part, PartFacts, OrderProduct } from '../domain/part-facts.ts'
import type { WarehouseStock } from '../domain/allocate.ts'
import { stockOf } from '../domain/stock-of.ts'
import { knownConnection, knownOrganisation, knownPrices, knownWindows } from './known.ts'
import type { Ledgers } from './ledger.ts'
import { hasOrdered } from './orders.ts'

/** Undefined while the brand or the retailer is not known here yet. */
export async function partFacts(
  db: Sql,
  retailerId: string,
  { head: { brandId } }: Part,
  ledgers: Ledgers,
  now: Date,
): Promise<PartFacts | undefined> {
  const brand = await knownOrganisation(db, brandId)
  const retailer = await knownOrganisation(db, retailerId)
  if (!brand || !retailer) return undefined
  const products = new Map<string, OrderProduct>()
  for (const [id, { product }] of ledgers) if (product?.product.brandId === brandId) products.set(id, product)
  return {
    now: now.toISOString(),
    today: calendarDate(now.getTime(), brand.brand?.timeZone || 'UTC'),
    brand,
    retailer,
    connection: await knownConnection(db, retailerId, brandId),
    windows: await knownWindows(db, brandId),
    products,
    prices: await knownPrices(db, [...products.keys()]),
    stock: stockIn(ledgers),
    firstOrder: !(await hasOrdered(db, retailerId, brandId)),
  }
}

function stockIn(ledgers: Ledgers): PartFacts['stock'] {
  const known = new Map<string, WarehouseStock[]>()
  return (productId, sku) => {
    const key = `${productId} ${sku}`
    const stock = known.get(key)
    if (stock) return stock
    const { supply, demand, rules } = ledgers.get(productId)!
    const made = stockOf(supply, demand, sku, rules.zone)
    known.set(key, made)
    return made
  }
}
