/** The coarse answer that facets and cards give: can I have it now, later, on order, or not. */

import type { Availability, SkuAvailability } from '../gen/orders/topic/v1/availability.ts'
import { availableOn, isUnlimitedOn, warehousesOf } from './availability-on.ts'

export type AvailabilityBucket = 'AT_ONCE' | 'COMING' | 'MADE_TO_ORDER' | 'SOLD_OUT'

const soonestFirst: readonly AvailabilityBucket[] = ['AT_ONCE', 'COMING', 'MADE_TO_ORDER', 'SOLD_OUT']

/**
 * The soonest a product can be had in any size. An open pre-book is COMING. A view without a clock passes `today` ''.
 * A brand that hides its stock has no bucket: do not ask for it.
 */
export function bucketOf(
  availability: Availability | undefined,
  today: string,
  warehouses: readonly string[],
): AvailabilityBucket {
  const buckets = new Set(availability?.skus.map((sku) => skuBucket(sku, today, warehouses)))
  return soonestFirst.find((bucket) => buckets.has(bucket)) ?? 'SOLD_OUT'
}

/** The same for one size. */
export function skuBucket(sku: SkuAvailability, today: string, warehouses: readonly string[]): AvailabilityBucket {
  if (availableOn(sku, { date: today, today, kind: 'AT_ONCE' }, warehouses).units !== 0) return 'AT_ONCE'
  const counted = warehousesOf(sku, warehouses)
  const comes = counted.some(
    (warehouse) =>
      warehouse.steps.some((step) => step.date > today && step.quantity > 0) ||
      (!warehouse.madeToOrder && isUnlimitedOn(warehouse, today)),
  )
  if (comes) return 'COMING'
  return counted.some((warehouse) => warehouse.madeToOrder) ? 'MADE_TO_ORDER' : 'SOLD_OUT'
}
