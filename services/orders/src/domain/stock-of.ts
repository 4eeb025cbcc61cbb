/** The stock of a product: its supply joined with what is promised of it. */
import type { BrandSettings, StockBasis } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { WarehouseStock } from './allocate.ts'
import type { Movement } from './atp.ts'
import { finiteSupply } from './finite-supply.ts'

/** SKU → warehouse → units that have to be taken off, by date. */
export type Demand = Map<string, Map<string, Movement[]>>

export interface StockRules {
  basis: StockBasis
  /** IANA name. */
  zone: string
}

/** A brand that has not said counts what is on its shelves. */
export function stockRules(settings: BrandSettings | undefined): StockRules {
  return { basis: settings?.stockBasis === 'NET' ? 'NET' : 'PHYSICAL', zone: settings?.timeZone || 'UTC' }
}

/** Warehouses of a SKU with supply or with promises, by code. */
export function stockOf(
  supply: ProductSupply | undefined,
  demand: Demand,
  sku: string,
  zone: string,
): WarehouseStock[] {
  const supplied = supply?.skus.find((each) => each.sku === sku)?.warehouses ?? []
  const promised = demand.get(sku)
  const stocks: WarehouseStock[] = supplied.map((supplies) => {
    const { warehouse } = supplies
    const demanded = promised?.get(warehouse) ?? []
    return { warehouse, supply: supplies, finite: finiteSupply(supplies, zone).supply, demand: demanded }
  })
  for (const [warehouse, movements] of promised ?? []) {
    if (supplied.some((each) => each.warehouse === warehouse)) continue
    stocks.push({ warehouse, supply: undefined, finite: [], demand: movements })
  }
  return stocks.sort((left, right) => (left.warehouse < right.warehouse ? -1 : 1))
}

/** The warehouses a connection is served from, in its order; none named: all. */
export function servedFrom(stocks: readonly WarehouseStock[], warehouses: readonly string[]): WarehouseStock[] {
  if (warehouses.length === 0) return [...stocks]
  return warehouses.flatMap((code) => stocks.filter((stock) => stock.warehouse === code))
}

/** Adds units to a date, or takes them off again. What comes to nothing leaves. */
export function addDemand(
  demand: Demand,
  sku: string,
  warehouse: string,
  movements: readonly Movement[],
  sign: 1 | -1,
): void {
  if (movements.length === 0) return
  const bySku = demand.get(sku) ?? new Map<string, Movement[]>()
  let left = bySku.get(warehouse) ?? []
  for (const { date, units } of movements) {
    const before = left.find((each) => each.date === date)?.units ?? 0
    left = left.filter((each) => each.date !== date)
    if (before + sign * units !== 0) left.push({ date, units: before + sign * units })
  }
  left.sort((one, other) => (one.date < other.date ? -1 : 1))
  if (left.length > 0) bySku.set(warehouse, left)
  else bySku.delete(warehouse)
  if (bySku.size > 0) demand.set(sku, bySku)
  else demand.delete(sku)
}
