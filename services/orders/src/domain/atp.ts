/**
 * Available to promise of one SKU in one warehouse, over its finite supply. Dates are calendar dates; "" is before
 * every date. Pure arithmetic: which units count as supply or as demand is decided elsewhere.
 */
import type { AtpStep } from '@selvedge/protos/gen/orders/topic/v1/availability'

/** Units that come (supply) or leave (demand) on a date. */
export interface Movement {
  date: string
  units: number
}

/** Supply less demand, summed up to each date on which something moves: ascending, beginning with "". */
export interface Balance {
  date: string
  units: number
}

export function balances(supply: readonly Movement[], demand: readonly Movement[]): Balance[] {
  // A size has a handful of dates, and an order asks three times for each of its sizes: a list beats a map.
  const net: Balance[] = [{ date: '', units: 0 }]
  const move = (date: string, units: number) => {
    const known = net.find((each) => each.date === date)
    if (known) known.units += units
    else net.push({ date, units })
  }
  for (const { date, units } of supply) move(date, units)
  for (const { date, units } of demand) move(date, -units)
  net.sort((left, right) => (left.date < right.date ? -1 : 1))
  let sum = 0
  for (const each of net) each.units = sum += each.units
  return net
}

/**
 * What may be promised for `date`: the least balance from that date on, so that a promise never eats another one,
 * earlier or later. Never below 0.
 */
export function atpOn(balance: readonly Balance[], date: string): number {
  let least = Infinity
  for (let index = balance.length - 1; index >= 0; index--) {
    const { date: at, units } = balance[index]!
    if (units < least) least = units
    // The balance in force on `date` is the last one at or before it.
    if (at <= date) break
  }
  return Math.max(0, least)
}

/** The same as a step function over all dates; it never falls. */
export function atpSteps(balance: readonly Balance[]): AtpStep[] {
  const steps: AtpStep[] = []
  let least = Infinity
  for (const { date, units } of balance.toReversed()) {
    least = Math.min(least, units)
    steps.push({ date, quantity: Math.max(0, least) })
  }
  steps.reverse()
  return steps.filter((step, index) => index === 0 || step.quantity !== steps[index - 1]!.quantity)
}

/** Units promised for a date by which supply does not cover them. */
export function shortUnits(balance: readonly Balance[]): number {
  return Math.max(0, ...balance.map(({ units }) => -units))
}
