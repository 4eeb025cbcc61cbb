import type { Random } from '../pictures/random.ts'
import { dateAfter } from './calendar.ts'
import type { Gap } from './product.ts'
import { keyOf } from './product.ts'
import type { Style } from './style.ts'
import type { PriceListRecord, PriceRowRecord, ProductRecord, Seasons } from './types.ts'

/** How a list is made from the brand's euro prices. */
export type ListPlan = {
  readonly code: string
  readonly name: string
  readonly currency: 'EUR' | 'GBP'
  readonly taxRate: string
  /** Share of the base WHSL the list asks. */
  readonly level: number
  /** Share of styles with quantity tiers. */
  readonly tiered?: number
  /** Only never-out-of-stock goods. */
  readonly noosOnly?: boolean
  /** Share of next-season styles with a lower price in that season's first window. */
  readonly early?: number
  /** Days from the start after which the list ends. */
  readonly endsAfter?: number
}

const pounds = 0.86
const decimal = (minor: number) => (minor / 100).toFixed(2)
const toHalf = (minor: number) => Math.round(minor / 50) * 50

/** RRP as shops print it: to the nearest five, kept between 2.2 and 2.8 times WHSL. */
function retailPrice(whsl: number, markUp: number): number {
  const step = whsl < 1_200 ? 100 : whsl < 4_000 ? 250 : 500
  const rrp = Math.round((whsl * markUp) / step) * step
  return Math.min(Math.floor((whsl * 2.8) / 50) * 50, Math.max(Math.ceil((whsl * 2.2) / 50) * 50, rrp))
}

export const headOf = (plan: ListPlan, startDay: Date): PriceListRecord => ({
  code: plan.code,
  name: plan.name,
  currency: plan.currency,
  validFrom: dateAfter(startDay, -62),
  validTo: plan.endsAfter ? dateAfter(startDay, plan.endsAfter) : null,
  rrpIncludesTax: true,
  taxRate: plan.taxRate,
})

/** The rows of one list; products with the gap `no-price` are in none, and one row is disabled. */
export function rowsOf(
  plan: ListPlan,
  styles: readonly Style[],
  products: readonly ProductRecord[],
  gaps: ReadonlyMap<string, Gap>,
  { next }: Seasons,
  random: Random,
): PriceRowRecord[] {
  const rows: PriceRowRecord[] = []
  const byNumber = Map.groupBy(products, (product) => product.styleNumber)
  for (const style of styles) {
    if (plan.noosOnly && !style.seasons.includes('NOOS')) continue
    const rate = plan.currency === 'GBP' ? pounds : 1
    const base = toHalf(style.whsl * rate)
    const whsl = toHalf(base * plan.level)
    const rrp = retailPrice(base, style.markUp)
    const tiered = random.chance(plan.tiered ?? 0)
    const early = style.seasons.length === 1 && style.seasons[0] === next && random.chance(plan.early ?? 0)
    for (const product of byNumber.get(style.number) ?? []) {
      if (gaps.get(keyOf(product)) === 'no-price') continue
      const row = {
        styleNumber: product.styleNumber,
        colourCode: product.colourCode,
        sku: null,
        window: null,
        enabled: true,
        rrp: decimal(rrp),
      }
      rows.push(
        tiered
          ? {
              ...row,
              tiers: [
                { from: 1, whsl: decimal(whsl) },
                { from: 12, whsl: decimal(toHalf(whsl * 0.96)) },
                { from: 48, whsl: decimal(toHalf(whsl * 0.92)) },
              ],
            }
          : { ...row, whsl: decimal(whsl) },
      )
      if (early) rows.push({ ...row, window: `${next}-D1`, whsl: decimal(toHalf(whsl * 0.95)) })
    }
  }
  const closed = random.whole(0, rows.length - 1)
  return rows.map((row, at) => (at === closed && row.window === null ? { ...row, enabled: false } : row))
}
