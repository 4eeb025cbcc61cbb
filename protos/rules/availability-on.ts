/** Reading ATP step functions (domain: "Availability"). Dates are calendar dates in the brand's zone. */

import type { WindowKind } from '../gen/catalog/topic/v1/delivery_window.ts'
import type { SkuAvailability, WarehouseAvailability } from '../gen/orders/topic/v1/availability.ts'

export type Units = number | 'unlimited'

export interface UnitsOn {
  units: Units
  /** Oldest on-hand snapshot among the warehouses counted: the sum is no newer than that. Empty: none. */
  asOf: string
}

/** When a line ships, when it is written, and in which kind of window (pre-order unless said). */
export interface LineDate {
  /** Start ship of the line's window. */
  date: string
  /** The day of booking, in the brand's zone: open pre-book ends with it, not with the day of shipping. */
  today: string
  kind?: WindowKind
}

/**
 * What may be promised of a SKU to a line, over the warehouses a connection is served from (none named: all). At-once
 * is ATP(today) and never more: open pre-book and made-to-order supply count for pre-order lines only. With `date` ''
 * only what is there before every date counts, for readers without a clock.
 */
export function availableOn(
  sku: SkuAvailability | undefined,
  { date, today, kind = 'PRE_ORDER' }: LineDate,
  warehouses: readonly string[],
): UnitsOn {
  const counted = warehousesOf(sku, warehouses)
  const unlimited = kind !== 'AT_ONCE' && counted.some((warehouse) => isUnlimitedOn(warehouse, today))
  return { units: unlimited ? 'unlimited' : finiteOn(counted, date), asOf: oldestAsOf(counted) }
}

/** Earliest date from `from` on at which `units` of the SKU may be promised to a pre-order line; undefined: never. */
export function firstDateWith(
  sku: SkuAvailability | undefined,
  units: number,
  from: string,
  warehouses: readonly string[],
  today = from,
): string | undefined {
  const counted = warehousesOf(sku, warehouses)
  if (counted.some((warehouse) => isUnlimitedOn(warehouse, today))) return from
  const later = counted.flatMap((warehouse) => warehouse.steps.map((step) => step.date)).filter((date) => date > from)
  return [from, ...later.sort()].find((date) => finiteOn(counted, date) >= units)
}

/** The warehouses of a SKU that count for a connection; none named: all. */
export function warehousesOf(sku: SkuAvailability | undefined, warehouses: readonly string[]): WarehouseAvailability[] {
  if (!sku) return []
  if (warehouses.length === 0) return sku.warehouses
  return sku.warehouses.filter((warehouse) => warehouses.includes(warehouse.warehouse))
}

/** Made to order, or open for pre-book to those who book on that day. */
export function isUnlimitedOn(warehouse: WarehouseAvailability, today: string): boolean {
  return warehouse.madeToOrder || (warehouse.unlimitedUntil !== '' && today <= warehouse.unlimitedUntil)
}

function finiteOn(warehouses: readonly WarehouseAvailability[], date: string): number {
  let sum = 0
  for (const { steps } of warehouses) {
    const step = steps.findLast((candidate) => candidate.date <= date)
    // A warehouse that owes more than it gets must not eat another warehouse's promise.
    if (step) sum += Math.max(0, step.quantity)
  }
  return sum
}

function oldestAsOf(warehouses: readonly WarehouseAvailability[]): string {
  let oldest = ''
  for (const { asOf } of warehouses) if (asOf !== '' && (oldest === '' || asOf < oldest)) oldest = asOf
  return oldest
}
