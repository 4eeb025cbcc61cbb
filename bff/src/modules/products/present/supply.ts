/** Supply of a product as the brand sees it: exact, per SKU and warehouse, with what may still be promised. */
import type { SkuAvailability, WarehouseAvailability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { availableOn, isUnlimitedOn } from '@selvedge/protos/rules/availability-on'
import type { BrandSku, SkuWarehouse, SupplySummary } from '../../../gen/resolvers.ts'
import type { BrandProductParts } from '../../../read-models/brand-products/query.ts'
import { variantsInOrder } from '../../catalogue/present/facts.ts'

export function presentSkus({ product, supply, availability }: BrandProductParts, today: string): BrandSku[] {
  const supplies = new Map(supply?.skus.map((each) => [each.sku, each.warehouses]))
  const promises = new Map(availability?.skus.map((each) => [each.sku, each]))
  return (product ? variantsInOrder(product) : []).map(({ sku, size, gtin }) => ({
    sku,
    size,
    gtin,
    warehouses: warehousesOf(supplies.get(sku) ?? [], promises.get(sku)),
    available: unitsToday(promises.get(sku), today),
  }))
}

/** Sums of `presentSkus`, so that every number on a list can be explained by the product's page. */
export function summarise(
  skus: readonly BrandSku[],
  { availability }: BrandProductParts,
  today: string,
): SupplySummary {
  const summary: SupplySummary = { onHand: 0, coming: 0, overdue: 0, unlimited: 0, available: 0, short: 0, asOf: null }
  const promises = new Map(availability?.skus.map((each) => [each.sku, each]))
  for (const { sku, warehouses, available } of skus) {
    summary.available += available
    if (promises.get(sku)?.warehouses.some((warehouse) => isUnlimitedOn(warehouse, today))) summary.unlimited++
    for (const { onHand, coming, overdue, short, asOf } of warehouses) {
      summary.onHand += onHand ?? 0
      summary.coming += sum(coming)
      summary.overdue += sum(overdue)
      summary.short += short
      if (asOf && (summary.asOf === null || asOf < summary.asOf)) summary.asOf = asOf
    }
  }
  return summary
}

function warehousesOf(supplies: readonly WarehouseSupply[], promised: SkuAvailability | undefined): SkuWarehouse[] {
  const codes = [...supplies, ...(promised?.warehouses ?? [])].map(({ warehouse }) => warehouse)
  return [...new Set(codes)].sort().map((code) =>
    presentWarehouse(
      code,
      supplies.find(({ warehouse }) => warehouse === code),
      promised?.warehouses.find(({ warehouse }) => warehouse === code),
    ),
  )
}

function presentWarehouse(
  warehouse: string,
  supply: WarehouseSupply | undefined,
  promised: WarehouseAvailability | undefined,
): SkuWarehouse {
  const overdue = promised?.overdue ?? []
  const late = new Set(overdue.map(({ date }) => date))
  return {
    warehouse,
    onHand: supply?.onHand?.quantity ?? null,
    asOf: supply?.onHand?.asOf ?? null,
    coming: (supply?.coming ?? []).filter(({ date }) => !late.has(date)).map(toDated),
    overdue: overdue.map(toDated),
    openUntil: supply?.openUntil || null,
    madeToOrder: supply?.madeToOrder ?? false,
    promisable: (promised?.steps ?? []).map(toDated),
    short: promised?.short ?? 0,
  }
}

function toDated({ date, quantity }: { date: string; quantity: number }) {
  return { date: date || null, units: quantity }
}

function unitsToday(sku: SkuAvailability | undefined, today: string): number {
  const { units } = availableOn(sku, { date: today, today, kind: 'AT_ONCE' }, [])
  return units === 'unlimited' ? 0 : units
}

function sum(dated: readonly { units: number }[]): number {
  return dated.reduce((total, { units }) => total + units, 0)
}
