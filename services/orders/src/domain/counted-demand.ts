/** Which promised units still have to be taken off a warehouse's supply (domain: "Stock basis"). */
import type { StockBasis } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { OnHand, WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { Movement } from './atp.ts'
import { isUnlimited } from './finite-supply.ts'

/** Units of one order line promised from one warehouse. */
export interface Allocation {
  /** The line's date: when its window starts to ship. */
  date: string
  /** The day it was placed, in the brand's zone. */
  booked: string
  /** Promised from open or made-to-order supply. */
  apart: boolean
  /** Position in the brand's feed of the event that placed it. */
  position: number
  /** Units not shipped and not given up. */
  held: number
  shipped: ShippedUnits[]
}

/** Units that have left, as long as a count may still hold them. */
export interface ShippedUnits {
  units: number
  /** Calendar date, in the brand's zone. */
  date: string
  /** Instants: when the units left, and when we were told. */
  shippedAt: string
  recordedAt: string
}

/**
 * What one allocation takes off the finite supply of its warehouse.
 *
 * physical: the units, until they are shipped and a count shows it. net: the ERP has taken off what it had read of the
 * feed when it counted, so only later orders are taken off, shipped or not. Units promised from unlimited supply are
 * taken off nothing while that supply stands; when the brand withdraws it, they weigh on what has come instead.
 */
export function countedDemand(
  allocation: Allocation,
  supply: WarehouseSupply | undefined,
  basis: StockBasis,
): Movement[] {
  const { date, booked, apart, held, shipped } = allocation
  if (apart && supply && isUnlimited(supply, booked)) return []
  const left = shipped.filter((units) => isStillCounted(allocation, units, supply?.onHand, basis))
  const open = basis === 'NET' && isIncluded(allocation, supply?.onHand) ? 0 : held
  const movements = left.map((each) => ({ date: each.date < date ? each.date : date, units: each.units }))
  if (open > 0) movements.push({ date, units: open })
  return movements
}

/** Shipped units that no count can hold any more need not be remembered. */
export function stillCounted(
  allocation: Allocation,
  supply: WarehouseSupply | undefined,
  basis: StockBasis,
): ShippedUnits[] {
  return allocation.shipped.filter((units) => isStillCounted(allocation, units, supply?.onHand, basis))
}

function isStillCounted(
  allocation: Allocation,
  shipped: ShippedUnits,
  count: OnHand | undefined,
  basis: StockBasis,
): boolean {
  if (basis === 'NET') return !isIncluded(allocation, count)
  return !count || count.receivedAt <= shipped.recordedAt || count.asOf <= shipped.shippedAt
}

function isIncluded({ position }: Allocation, count: OnHand | undefined): boolean {
  return count !== undefined && position <= count.includesOrdersUpTo
}
