/** What a retailer may know of availability (domain: "Availability"). It never changes what can be promised. */

import type { BrandSettings } from '../gen/accounts/topic/v1/organisation.ts'
import type { AtpStep, Availability, WarehouseAvailability } from '../gen/orders/topic/v1/availability.ts'
import type { Units } from './availability-on.ts'

export type StockSettings = Pick<BrandSettings, 'stockPolicy' | 'stockCap' | 'lowBelow'>

export type ShownStock =
  | { shown: 'EXACT'; value: Units }
  | { shown: 'AT_LEAST'; value: number }
  | { shown: 'LEVEL'; level: 'IN' | 'LOW' | 'OUT' }
  | { shown: 'HIDDEN' }

/** What the page may say of `units`: "240", "100+", in / low / out, or nothing. A policy that is not set hides. */
export function applyStockPolicy(units: Units, settings: StockSettings): ShownStock {
  switch (settings.stockPolicy) {
    case 'EXACT':
      return { shown: 'EXACT', value: units }
    case 'CAPPED': {
      // A cap below one would say "0+" of what is there and of what is not.
      const cap = Math.max(1, settings.stockCap)
      return units !== 'unlimited' && units < cap ? { shown: 'EXACT', value: units } : { shown: 'AT_LEAST', value: cap }
    }
    case 'LEVEL':
      return { shown: 'LEVEL', level: levelOf(units, settings.lowBelow) }
    default:
      return { shown: 'HIDDEN' }
  }
}

function levelOf(units: Units, lowBelow: number): 'IN' | 'LOW' | 'OUT' {
  if (units === 'unlimited') return 'IN'
  if (units <= 0) return 'OUT'
  return units < lowBelow ? 'LOW' : 'IN'
}

/**
 * The availability that may leave the brand's own side; undefined when the brand hides it. Capped figures end at the
 * cap, levels become the smallest figure of their level, so `applyStockPolicy` says the same of the result. Dates on
 * which nothing changes that may be known are dropped, and so is what is owed to others (`short`).
 */
export function reduceAvailability(availability: Availability, settings: StockSettings): Availability | undefined {
  if (applyStockPolicy(0, settings).shown === 'HIDDEN') return undefined
  const skus = availability.skus.map((sku) => ({
    ...sku,
    warehouses: sku.warehouses.map((warehouse) => reduceWarehouse(warehouse, settings)),
  }))
  return { ...availability, skus }
}

function reduceWarehouse(warehouse: WarehouseAvailability, settings: StockSettings): WarehouseAvailability {
  const steps: AtpStep[] = []
  for (const step of warehouse.steps) {
    const quantity = reducedQuantity(step.quantity, settings)
    if (steps.at(-1)?.quantity !== quantity) steps.push({ date: step.date, quantity })
  }
  return { ...warehouse, steps, overdue: settings.stockPolicy === 'EXACT' ? warehouse.overdue : [], short: 0 }
}

function reducedQuantity(quantity: number, settings: StockSettings): number {
  const units = Math.max(0, quantity)
  const shown = applyStockPolicy(units, settings)
  if (shown.shown === 'AT_LEAST') return shown.value
  if (shown.shown !== 'LEVEL') return units
  return shown.level === 'OUT' ? 0 : shown.level === 'LOW' ? 1 : Math.max(1, settings.lowBelow)
}
