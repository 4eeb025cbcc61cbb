import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type {
  Availability,
  SkuAvailability,
  WarehouseAvailability,
} from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { sortSizes } from '@selvedge/protos/rules/size-run'
import type { WarehouseStock } from './allocate.ts'
import { atpSteps, balances, shortUnits } from './atp.ts'
import { finiteSupply } from './finite-supply.ts'
import { stockOf } from './stock-of.ts'
import type { Demand } from './stock-of.ts'

/** Unlimited for ever, in the words of the wire. */
const FOR_EVER = '9999-12-31'

/**
 * What may still be promised of a product, as it is published; undefined when neither supply nor promises are known.
 * SKUs stand in the order of the size scale; without the product (it was deleted) in the order of supply.
 */
export function availabilityOf(
  productId: string,
  product: Product | undefined,
  supply: ProductSupply | undefined,
  demand: Demand,
  zone: string,
): Availability | undefined {
  const skus: SkuAvailability[] = []
  for (const { sku, size } of sizesOf(product, supply)) {
    const warehouses = stockOf(supply, demand, sku, zone).map((stock) => warehouseAvailability(stock, zone))
    if (warehouses.length > 0) skus.push({ sku, size, warehouses })
  }
  const brandId = supply?.brandId ?? product?.brandId
  return skus.length === 0 || brandId === undefined ? undefined : { productId, brandId, skus }
}

function sizesOf(product: Product | undefined, supply: ProductSupply | undefined): { sku: string; size: string }[] {
  if (!product) return supply?.skus.map(({ sku }) => ({ sku, size: '' })) ?? []
  const order = sortSizes([...new Set(product.variants.map(({ size }) => size))], product.sizeScale?.sizes ?? [])
  const rank = new Map(order.map((size, index) => [size, index]))
  return product.variants.toSorted((left, right) => rank.get(left.size)! - rank.get(right.size)!)
}

function warehouseAvailability(
  { warehouse, supply, finite, demand }: WarehouseStock,
  zone: string,
): WarehouseAvailability {
  const balance = balances(finite, demand)
  return {
    warehouse,
    steps: atpSteps(balance),
    unlimitedUntil: supply?.madeToOrder ? FOR_EVER : (supply?.openUntil ?? ''),
    madeToOrder: supply?.madeToOrder ?? false,
    asOf: supply?.onHand?.asOf ?? '',
    overdue: supply ? finiteSupply(supply, zone).overdue : [],
    short: shortUnits(balance),
  }
}
