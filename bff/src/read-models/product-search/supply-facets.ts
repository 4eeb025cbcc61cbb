/** What the index says of supply: sizes that can be had per window, and the product's bucket. */
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { SkuAvailability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { bucketOf } from '@selvedge/protos/rules/availability-bucket'
import { availableOn } from '@selvedge/protos/rules/availability-on'
import { laterDate } from '@selvedge/protos/rules/calendar'
import { scopesOf } from './scopes.ts'

/** `scope|value` of the facets `available` and `availability`. No clock: "today" is the day availability was said. */
export function supplyFacets(enriched: EnrichedProduct): { available: string[]; availability: string[] } {
  const { product, windows, availability, availabilityDate: today } = enriched
  const scale = product!.sizeScale?.name ?? ''
  if (!availability) {
    // Hidden: what nobody may know cannot narrow the sizes that are offered.
    const sizes = product!.variants.map(({ size }) => `${scale}|${size}`)
    const scopes = windows.flatMap(({ id }) => scopesOf(id, 'hidden'))
    return { available: cross(scopes, sizes), availability: [] }
  }
  const available = windows.flatMap((window) =>
    availability.skus.flatMap((sku) =>
      scopesOf(window.id, warehousesWith(sku, window, today))
        .slice(hasUnits(sku, window, today, []) ? 0 : 1)
        .map((scope) => `${scope}|${scale}|${sku.size}`),
    ),
  )
  const warehouses = new Set(availability.skus.flatMap((sku) => sku.warehouses.map(({ warehouse }) => warehouse)))
  const buckets = [`${product!.brandId}|${bucketOf(availability, today, [])}`]
  for (const warehouse of warehouses) {
    const bucket = bucketOf(availability, today, [warehouse])
    // Sold out in one of several warehouses that somebody is served from is not sold out.
    if (warehouse !== '' && bucket !== 'SOLD_OUT') buckets.push(`${product!.brandId}~${warehouse}|${bucket}`)
  }
  return { available, availability: buckets }
}

function warehousesWith(sku: SkuAvailability, window: DeliveryWindow, today: string): string[] {
  return sku.warehouses
    .map(({ warehouse }) => warehouse)
    .filter((warehouse) => hasUnits(sku, window, today, [warehouse]))
}

function hasUnits(sku: SkuAvailability, window: DeliveryWindow, today: string, warehouses: readonly string[]): boolean {
  const date = window.kind === 'AT_ONCE' ? today : laterDate(window.startShip, today)
  return availableOn(sku, { date, today, kind: window.kind }, warehouses).units !== 0
}

function cross(scopes: readonly string[], values: readonly string[]): string[] {
  return scopes.flatMap((scope) => values.map((value) => `${scope}|${value}`))
}
