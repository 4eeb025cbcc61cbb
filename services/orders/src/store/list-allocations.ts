import type { Sql } from '@selvedge/platform/db/database'
import type { StockBasis } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { Allocation } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { countedDemand, stillCounted } from '../domain/counted-demand.ts'
import { allocationsOfSkus } from './allocations.ts'
import type { StoredAllocation } from './allocations.ts'
import { findBook } from './brand-book.ts'
import { knownProduct, knownSupplies } from './known.ts'
import { rulesIn, warehouseOf } from './ledger.ts'

/**
 * Units of the brand's product that are promised and not shipped, or shipped and not yet counted out, by size and date.
 * Undefined: not its product.
 */
export async function listAllocations(
  db: Sql,
  brandId: string,
  productId: string,
  most: number,
): Promise<Allocation[] | undefined> {
  const known = await knownProduct(db, productId)
  if (known?.product.brandId !== brandId) return undefined
  const book = await findBook(db, brandId)
  const supply = (await knownSupplies(db, [productId])).get(productId)?.supply
  const { basis } = await rulesIn(db)(brandId)
  const skus = known.product.variants.map(({ sku }) => sku)
  const found = book ? await allocationsOfSkus(db, book.no, skus) : []
  const held = found
    .map((row) => ({ ...row, ...weightOf(row, warehouseOf(supply, row.sku, row.warehouse), basis) }))
    .filter((row) => row.held > 0 || row.counted > 0)
    .toSorted((left, right) => (left.date === right.date ? 0 : left.date < right.date ? -1 : 1))
    .toSorted((left, right) => skus.indexOf(left.sku) - skus.indexOf(right.sku))
  const orders = new Map<number, Order>()
  const allocations: Allocation[] = []
  for (const { sku, warehouse, orderNo, held: units, date, gone: shipped, counted } of held.slice(0, most)) {
    const order = orders.get(orderNo) ?? (await orderOf(db, orderNo))
    orders.set(orderNo, order)
    const { id: orderId, number: orderNumber, retailerName } = order
    allocations.push({ sku, warehouse, orderId, orderNumber, retailerName, units, date, shipped, counted })
  }
  return allocations
}

function weightOf(allocation: StoredAllocation, supply: WarehouseSupply | undefined, basis: StockBasis) {
  const sum = (all: readonly { units: number }[]) => all.reduce((total, { units }) => total + units, 0)
  return { gone: sum(stillCounted(allocation, supply, basis)), counted: sum(countedDemand(allocation, supply, basis)) }
}

async function orderOf(db: Sql, no: number): Promise<Order> {
  const row = await db.get<{ message: Uint8Array }>('select message from orders where no = $1', [no])
  return Order.decode(row!.message)
}
