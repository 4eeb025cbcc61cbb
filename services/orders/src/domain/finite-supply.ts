/** What a warehouse's supply is worth for promising (domain: "Supply"). */
import type { OverdueUnits } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { calendarDate } from '@selvedge/protos/rules/calendar'
import type { Movement } from './atp.ts'

export interface FiniteSupply {
  supply: Movement[]
  /** Coming rows that are in the count already, or late: they count zero. */
  overdue: OverdueUnits[]
}

/** `zone` is the brand's: the date of its count is the date its people saw. */
export function finiteSupply({ onHand, coming }: WarehouseSupply, zone: string): FiniteSupply {
  const counted = onHand ? dateOfCount(onHand.asOf, zone) : ''
  const supply = coming.filter((row) => row.date > counted).map((row) => ({ date: row.date, units: row.quantity }))
  if (onHand) supply.unshift({ date: '', units: onHand.quantity })
  return { supply, overdue: coming.filter((row) => row.date <= counted) }
}

/** Made to order, or open for pre-book to those who book on that day: such promises stand apart from finite supply. */
export function isUnlimited({ madeToOrder, openUntil }: WarehouseSupply, booked: string): boolean {
  return madeToOrder || (openUntil !== '' && booked <= openUntil)
}

// Sizes of one push share their time, and formatting a date costs more than all the rest of this file.
const dates = new Map<string, string>()
const MOST_DATES = 1000

function dateOfCount(asOf: string, zone: string): string {
  const key = `${asOf} ${zone}`
  const known = dates.get(key)
  if (known !== undefined) return known
  if (dates.size >= MOST_DATES) dates.clear()
  const date = calendarDate(asOf, zone)
  dates.set(key, date)
  return date
}
