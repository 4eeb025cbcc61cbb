import type { Random } from '../pictures/random.ts'
import { dateAfter, monthStart, timeAfter } from './calendar.ts'
import type { ProductRecord, Seasons, SupplyRecord } from './types.ts'
import { cutoffDays } from './windows.ts'

type Kind =
  | 'plenty'
  | 'broken'
  | 'scarce'
  | 'sold-out'
  | 'returning'
  | 'overdue'
  | 'coming'
  | 'made-to-order'
  | 'open'
  | 'limited'

/** Middle sizes are bought deepest. */
const depth = (at: number, count: number) => 0.45 + Math.sin(((at + 0.7) / (count + 0.4)) * Math.PI) * 0.75

function kindFor(now: boolean, random: Random): Kind {
  const roll = random.next()
  const table: readonly (readonly [number, Kind])[] = now
    ? [
        [0.52, 'plenty'],
        [0.7, 'broken'],
        [0.78, 'scarce'],
        [0.83, 'sold-out'],
        [0.91, 'returning'],
        [0.94, 'overdue'],
        [0.98, 'coming'],
        [1, 'made-to-order'],
      ]
    : [
        [0.6, 'open'],
        [0.74, 'made-to-order'],
        [1, 'limited'],
      ]
  return table.find(([limit]) => roll < limit)![1]
}

/**
 * Supply of every size of a product. Goods of the running season lie in stock in all the states a warehouse knows;
 * goods of the next season are open until its last cut-off, made to order, or a limited production.
 */
export function supplyFor(
  product: ProductRecord,
  startDay: Date,
  { current, next }: Seasons,
  asOfHours: number,
  random: Random,
): SupplyRecord[] {
  const now = product.seasons.includes(current) || product.seasons.includes('NOOS')
  const kind = kindFor(now, random)
  const later = product.seasons.includes(next)
  const asOf = timeAfter(startDay, -asOfHours)
  const bulk = product.seasons.includes('NOOS') ? 260 : random.pick([48, 90, 140])
  const arrival = dateAfter(startDay, random.whole(9, 44))
  const late = dateAfter(startDay, -Math.ceil(asOfHours / 24) - random.whole(3, 16))
  const production = dateAfter(new Date(`${monthStart(startDay, 8)}T00:00:00Z`), -random.whole(2, 10))
  const openUntil = dateAfter(startDay, cutoffDays.late)
  const count = product.variants.length
  return product.variants.map(({ sku }, at): SupplyRecord => {
    const units = Math.max(6, Math.round(bulk * depth(at, count) * random.between(0.7, 1.3)))
    const onHand = (quantity: number) => ({ onHand: { quantity, asOf } })
    const base = { sku, warehouse: '' }
    const open = later && now ? { openUntil } : {}
    switch (kind) {
      case 'plenty':
        return {
          ...base,
          ...onHand(units),
          ...open,
          ...(random.chance(0.15) ? { coming: [{ quantity: Math.round(units / 2), date: arrival }] } : {}),
        }
      case 'broken':
        return {
          ...base,
          ...onHand(random.chance(0.35) ? 0 : random.chance(0.4) ? random.whole(1, 5) : Math.round(units / 3)),
          ...open,
        }
      case 'scarce':
        return { ...base, ...onHand(random.whole(1, 5)) }
      case 'sold-out':
        return { ...base, ...onHand(0) }
      case 'returning':
        return { ...base, ...onHand(0), coming: [{ quantity: units, date: arrival }] }
      case 'overdue':
        return { ...base, ...onHand(random.whole(0, 8)), coming: [{ quantity: units, date: late }] }
      case 'coming':
        return {
          ...base,
          ...onHand(Math.round(units / 5)),
          coming: [
            { quantity: Math.round(units / 2), date: arrival },
            { quantity: units, date: monthStart(startDay, 3) },
          ],
          ...open,
        }
      case 'made-to-order':
        return { ...base, madeToOrder: true }
      case 'open':
        return { ...base, openUntil }
      case 'limited':
        return { ...base, coming: [{ quantity: units, date: production }] }
    }
  })
}

/** A colour the warehouse has counted before its product was sent: it waits, and the brand sees that it does. */
export function earlySupply(products: readonly ProductRecord[], startDay: Date): SupplyRecord[] {
  const { styleNumber, variants } = products[0]!
  return variants.map(({ size }, at) => ({
    sku: `${styleNumber}-NEW-${size}`,
    warehouse: '',
    onHand: { quantity: 12 + 4 * at, asOf: timeAfter(startDay, -6) },
  }))
}
