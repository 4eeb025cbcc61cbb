import { unitPriceAt } from '../../../components/product/unit-price.ts'
import type { PadFactsFragment } from '../../../gen/graphql.ts'
import type { PadRow } from './pad-row.ts'
import { factsIn, windowOf } from '../../../lib/product-facts/window-of.ts'

/** Unit price of a row as it was last seen: the lowest over its sizes, minor units. */
export type SeenPrice = { minor: number; currency: string }

/** The row's price now, for so few units that no tier is reached; undefined without one. */
export function priceNow(row: PadRow, facts: PadFactsFragment | undefined): SeenPrice | undefined {
  const window = windowOf(row, facts)
  let lowest: SeenPrice | undefined
  for (const { price } of (window && factsIn(facts, window.id)?.cells) ?? []) {
    if (!price) continue
    const minor = unitPriceAt(price, 1)
    if (!lowest || minor < lowest.minor) lowest = { minor, currency: price.currency }
  }
  return lowest
}

/** Whether the price is another than the one seen. A row never seen, or without a price, is no change. */
export function isRepriced(seen: SeenPrice | undefined, now: SeenPrice | undefined): boolean {
  return !!seen && !!now && (seen.minor !== now.minor || seen.currency !== now.currency)
}
