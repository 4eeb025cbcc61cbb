/** Availability of one SKU by date, over the warehouses the viewer is served from. */
import type { SkuAvailability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { availableOn, isUnlimitedOn, warehousesOf } from '@selvedge/protos/rules/availability-on'
import type { DateStep, SkuByDate } from '../../../gen/resolvers.ts'
import type { BrandScope } from '../scope.ts'
import { presentStock } from './stock.ts'

/** Never for a brand that hides its stock. Dates on which nothing changes that may be known are left out. */
export function skuByDate(
  sku: string,
  size: string,
  availability: SkuAvailability | undefined,
  { settings, today, connection }: BrandScope,
): SkuByDate {
  const warehouses = warehousesOf(availability, connection.warehouses)
  const dates = [...new Set(warehouses.flatMap(({ steps }) => steps.map(({ date }) => date)))].filter(
    (date) => date > today,
  )
  const steps: DateStep[] = []
  for (const date of [today, ...dates.sort()]) {
    // Finite supply alone: open pre-book stands apart.
    const { units } = availableOn(availability, { date, today, kind: 'AT_ONCE' }, connection.warehouses)
    const stock = presentStock(units, settings)
    if (JSON.stringify(steps.at(-1)?.stock) !== JSON.stringify(stock))
      steps.push({ date: date === today ? null : date, stock })
  }
  const open = warehouses.filter((warehouse) => !warehouse.madeToOrder && isUnlimitedOn(warehouse, today))
  const { asOf } = availableOn(availability, { date: today, today }, connection.warehouses)
  return {
    sku,
    size,
    steps,
    unlimitedUntil:
      open
        .map(({ unlimitedUntil }) => unlimitedUntil)
        .sort()
        .at(-1) ?? null,
    madeToOrder: warehouses.some(({ madeToOrder }) => madeToOrder),
    asOf: asOf || null,
  }
}
