import type { StockPartsFragment } from '../../../gen/graphql.ts'
import type { Colourway } from '../style-api.ts'

type BySku = Pick<Colourway['facts']['byDate'][number], 'sku' | 'size' | 'steps' | 'unlimitedUntil' | 'madeToOrder'>

export type AvailabilityTable = {
  sizes: { sku: string; size: string }[]
  /** Null: now. Each date counts until the next one. */
  rows: { date: string | null; stock: (StockPartsFragment | null)[] }[]
  /** Any number until this day, for sizes without a limit before it. */
  unlimitedUntil: string | null
  madeToOrder: boolean
  /** The brand shows no figures. */
  hidden: boolean
}

/** What can be had of each size from each date on. */
export function availabilityTable(byDate: readonly BySku[]): AvailabilityTable {
  const dates = [...new Set(byDate.flatMap(({ steps }) => steps.map(({ date }) => date ?? null)))].sort((left, right) =>
    (left ?? '').localeCompare(right ?? ''),
  )
  const untils = byDate.flatMap(({ unlimitedUntil }) => unlimitedUntil ?? []).sort()
  return {
    sizes: byDate.map(({ sku, size }) => ({ sku, size })),
    rows: dates.map((date) => ({ date, stock: byDate.map(({ steps }) => stockOn(steps, date)) })),
    unlimitedUntil: untils[0] ?? null,
    madeToOrder: byDate.some((each) => each.madeToOrder),
    hidden: dates.length === 0 && untils.length === 0 && byDate.every((each) => !each.madeToOrder),
  }
}

/** The last step at or before the date; null: nothing was said yet. */
function stockOn(steps: BySku['steps'], date: string | null): StockPartsFragment | null {
  const reached = steps.filter((step) => (step.date ?? '') <= (date ?? ''))
  return reached.toSorted((left, right) => (left.date ?? '').localeCompare(right.date ?? '')).at(-1)?.stock ?? null
}
