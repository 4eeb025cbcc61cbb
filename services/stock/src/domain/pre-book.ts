/** When open pre-book ends. */
import type { SkuSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'

/** A date is over everywhere 12 hours after it is over at Greenwich; until then its brand's zone decides who may book. */
const OVER_EVERYWHERE_MS = 36 * 3_600_000

/** When the first of its dates is over; undefined: none is open. */
export function firstEnd(supply: SkuSupply | undefined): Date | undefined {
  const dates = supply?.warehouses.map(({ openUntil }) => openUntil).filter((date) => date !== '') ?? []
  return dates.length === 0 ? undefined : endOf(dates.toSorted()[0]!)
}

/** The same supply when nothing has ended. */
export function withoutEnded(supply: SkuSupply, now: Date): SkuSupply {
  const hasEnded = (openUntil: string) => openUntil !== '' && endOf(openUntil) <= now
  if (!supply.warehouses.some(({ openUntil }) => hasEnded(openUntil))) return supply
  const warehouses = supply.warehouses.map((each) => (hasEnded(each.openUntil) ? { ...each, openUntil: '' } : each))
  return { ...supply, warehouses }
}

function endOf(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) + OVER_EVERYWHERE_MS)
}
