/** The one line of a card: "At once 240", "From 15 Aug", "Sold out". */
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { bucketOf } from '@selvedge/protos/rules/availability-bucket'
import { availableOn, warehousesOf } from '@selvedge/protos/rules/availability-on'
import type { Units } from '@selvedge/protos/rules/availability-on'
import type { AvailabilityLine } from '../../../gen/resolvers.ts'
import type { BrandScope } from '../scope.ts'
import { isHidden, presentStock } from './stock.ts'

/** @param windowIds windows that cover the product */
export function availabilityLine(
  availability: Availability | undefined,
  scope: BrandScope,
  windowIds: readonly string[],
): AvailabilityLine {
  const { settings, today, connection } = scope
  if (isHidden(settings)) return { bucket: 'HIDDEN', stock: null, from: null, asOf: null }
  const { warehouses } = connection
  const bucket = bucketOf(availability, today, warehouses)
  const asOf = oldestAsOf(availability, warehouses) || null
  if (bucket === 'AT_ONCE') {
    if (connection.atOnce)
      return { bucket, stock: presentStock(unitsToday(availability!, scope), settings), from: null, asOf }
    // In stock, but the terms allow ordering ahead only: from when its first window ships.
    return { bucket: 'COMING', stock: null, from: firstStart(scope, windowIds), asOf }
  }
  const from =
    bucket === 'COMING' ? (firstArrival(availability!, today, warehouses) ?? firstStart(scope, windowIds)) : null
  return { bucket, stock: null, from, asOf }
}

function unitsToday({ skus }: Availability, { today, connection }: BrandScope): Units {
  let sum = 0
  for (const sku of skus) {
    const { units } = availableOn(sku, { date: today, today, kind: 'AT_ONCE' }, connection.warehouses)
    if (units === 'unlimited') return units
    sum += units
  }
  return sum
}

function firstArrival({ skus }: Availability, today: string, warehouses: readonly string[]): string | undefined {
  return skus
    .flatMap((sku) => warehousesOf(sku, warehouses))
    .flatMap(({ steps }) => steps)
    .filter(({ date, quantity }) => date > today && quantity > 0)
    .map(({ date }) => date)
    .sort()[0]
}

/** Of the windows to order ahead in: what is open or made to order never ships at once. */
function firstStart({ windows }: BrandScope, windowIds: readonly string[]): string | null {
  for (const { window, offer } of windows.values()) {
    if (offer.offered && window.kind !== 'AT_ONCE' && windowIds.includes(window.id)) return offer.start
  }
  return null
}

function oldestAsOf(availability: Availability | undefined, warehouses: readonly string[]): string {
  const known = (availability?.skus ?? [])
    .flatMap((sku) => warehousesOf(sku, warehouses))
    .map(({ asOf }) => asOf)
    .filter((asOf) => asOf !== '')
  return known.sort()[0] ?? ''
}
