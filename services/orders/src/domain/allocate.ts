/** Which warehouses an order line's units are promised from. Deterministic: the same stock gives the same answer. */
import type { WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { atpOn, balances } from './atp.ts'
import type { Movement } from './atp.ts'
import { isUnlimited } from './finite-supply.ts'

/** One SKU in one warehouse: what counts as supply, and what is promised of it already. */
export interface WarehouseStock {
  warehouse: string
  supply: WarehouseSupply | undefined
  finite: readonly Movement[]
  demand: readonly Movement[]
}

export interface Wanted {
  units: number
  /** When the line's window starts to ship; today for at-once. */
  date: string
  /** The day of booking: open pre-book ends with it. */
  today: string
  /** At-once is ATP(today) and never more: unlimited supply is for pre-orders. */
  atOnce: boolean
}

export interface Promised {
  warehouse: string
  units: number
  /** From unlimited supply, which stands apart from the finite timeline. */
  apart: boolean
}

/** `available`: what could have been promised at all. */
export type Allocated =
  | { promises: Promised[]; available: number | 'unlimited' }
  | { promises?: undefined; available: number }

/**
 * Unlimited supply first, so that finite supply is left to at-once lines; else the first warehouse that has all of it;
 * else what each has, in order. Nothing is promised unless everything can be. `stocks` are in the connection's order.
 */
export function allocate(stocks: readonly WarehouseStock[], wanted: Wanted): Allocated {
  const { units, date } = wanted
  const unlimited = unlimitedStock(stocks, wanted)
  if (unlimited) return { promises: [{ warehouse: unlimited.warehouse, units, apart: true }], available: 'unlimited' }

  const offers = stocks.map(({ warehouse, finite, demand }) => ({
    warehouse,
    units: atpOn(balances(finite, demand), date),
  }))
  const available = offers.reduce((sum, offer) => sum + offer.units, 0)
  if (available < units) return { available }
  const whole = offers.find((offer) => offer.units >= units)
  if (whole) return { promises: [{ warehouse: whole.warehouse, units, apart: false }], available }
  let rest = units
  const promises = offers.map((offer) => {
    const taken = Math.min(offer.units, rest)
    rest -= taken
    return { warehouse: offer.warehouse, units: taken, apart: false }
  })
  return { promises: promises.filter((promise) => promise.units > 0), available }
}

/** What could be promised, without promising it. */
export function availableUnits(stocks: readonly WarehouseStock[], wanted: Omit<Wanted, 'units'>): number | 'unlimited' {
  if (unlimitedStock(stocks, wanted)) return 'unlimited'
  return stocks.reduce((sum, { finite, demand }) => sum + atpOn(balances(finite, demand), wanted.date), 0)
}

/** The stock after promises were made of it; only finite ones weigh on it. */
export function withPromises(
  stocks: readonly WarehouseStock[],
  promises: readonly Promised[],
  date: string,
): WarehouseStock[] {
  return stocks.map((stock) => {
    const units = promises.find((promise) => promise.warehouse === stock.warehouse && !promise.apart)?.units ?? 0
    return units === 0 ? stock : { ...stock, demand: [...stock.demand, { date, units }] }
  })
}

function unlimitedStock(stocks: readonly WarehouseStock[], { today, atOnce }: Omit<Wanted, 'units'>) {
  return atOnce ? undefined : stocks.find(({ supply }) => supply && isUnlimited(supply, today))
}
