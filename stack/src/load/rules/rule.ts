/** A source without sizes, seasons or stock gets them by these rules: equal for equal rows, on every machine. */
import { inStoreEan13 } from '@selvedge/protos/rules/ean13'
import { dateAfter, monthEnd, monthStart, seasonsAt, timeAfter } from '../../demo/catalogue/calendar.ts'
import { randomOf, seedOf } from '../../demo/pictures/random.ts'
import type { SupplyRecord, WindowRecord } from '../mapped.ts'

/** Told by `--help`. */
export const rulesText = `Rules for what a source does not say (seeded by the style number or SKU, so a second load is unchanged):
  season   45 % the season being delivered, 45 % the next one, 10 % the one being delivered and NOOS
  supply   per SKU: 62 % 5 to 240 on hand, 12 % none, 12 % none and 20 to 150 coming in 10 to 45 days,
           8 % 1 to 5 on hand, 6 % made to order; of the next season 70 % made to order, 30 % coming for its start
  EAN-13   in-store numbers of prefix 20 (opensearch-ecommerce) and 21 (magento-luma), counted by source and size
  sizes    clothing XS to XXL, women's shoes 36 to 42, men's shoes 40 to 46, accessories one size
  windows  at once (season being delivered, NOOS) and one pre-order window of the next season
  prices   one list per brand, RRP with 21 % tax (EUR) or without tax (USD)`

export type SeasonRule = ReturnType<typeof seasonRule>

/** Seasons by the style, so that all colours of a style go together. */
export function seasonRule(day: Date) {
  const { current, next } = seasonsAt(day)
  return {
    current,
    next,
    of(styleNumber: string): string[] {
      const roll = randomOf(seedOf('season', styleNumber)).next()
      return roll < 0.45 ? [current] : roll < 0.9 ? [next] : [current, 'NOOS']
    },
  }
}

export function supplyRule(sku: string, seasons: readonly string[], { next }: SeasonRule, day: Date): SupplyRecord {
  const random = randomOf(seedOf('supply', sku))
  const onHand = (quantity: number) => ({ quantity, asOf: timeAfter(new Date(`${dateAfter(day, 0)}T00:00:00Z`), 0) })
  if (seasons.includes(next) && seasons.length === 1) {
    if (random.chance(0.7)) return { sku, madeToOrder: true }
    return { sku, coming: [{ quantity: random.whole(30, 200), date: monthStart(day, 7) }] }
  }
  const roll = random.next()
  if (roll < 0.62) return { sku, onHand: onHand(random.whole(5, 240)) }
  if (roll < 0.74) return { sku, onHand: onHand(0) }
  if (roll < 0.86)
    return {
      sku,
      onHand: onHand(0),
      coming: [{ quantity: random.whole(20, 150), date: dateAfter(day, random.whole(10, 45)) }],
    }
  if (roll < 0.94) return { sku, onHand: onHand(random.whole(1, 5)) }
  return { sku, madeToOrder: true }
}

/** The n-th size of the n-th article of a source; at most ten sizes. */
export function eanRule(prefix: '20' | '21', article: number, size: number): string {
  return inStoreEan13(prefix, article * 10 + size)
}

/** At once for what is being delivered, and one window for what comes. */
export function windowsRule({ current, next }: Pick<SeasonRule, 'current' | 'next'>, day: Date): WindowRecord[] {
  return [
    {
      code: 'NOW',
      name: 'At once',
      kind: 'at-once',
      startShip: dateAfter(day, 0),
      completeShip: monthEnd(day, 5),
      minimumDays: 3,
      seasons: [current, 'NOOS'],
    },
    {
      code: `${next}-D1`,
      name: `${next} Drop 1`,
      kind: 'pre-order',
      startShip: monthStart(day, 8),
      completeShip: monthEnd(day, 8),
      orderCutoff: timeAfter(new Date(`${dateAfter(day, 90)}T00:00:00Z`), 22),
      minimumDays: 5,
      seasons: [next],
    },
  ]
}

/** "Tigress Enterprises MAMA" → "tigress-enterprises-mama" */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug.slice(0, 40).replace(/-+$/, '')
}
