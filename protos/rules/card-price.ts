/** The price on a product card, and whether price rows let a viewer see the product at all. */

import { markUp } from './margin.ts'
import type { Price, PriceQuestion } from './resolve-price.ts'
import { resolvePrice } from './resolve-price.ts'

export interface CardQuestion extends Omit<PriceQuestion, 'sku' | 'windowId' | 'unitsOfProduct'> {
  /** All SKUs of the product. */
  skus: readonly string[]
  /** Windows the viewer could order the product in; none: rows for any window only. */
  windowIds: readonly string[]
}

export interface CardPrice extends Price {
  /** "2.5×"; unset without RRP. */
  markUp?: string
  /** SKUs or windows differ in price: the card says "from". */
  varies: boolean
}

/**
 * Lowest resolvable unit price over SKUs and windows at one unit, with the RRP of that same SKU (the first in order
 * when several are lowest). Undefined: nothing resolves, so the viewer must not see the product.
 */
export function cardPrice(question: CardQuestion): CardPrice | undefined {
  let lowest: Price | undefined
  let varies = false
  for (const price of distinctPrices(question)) {
    if (lowest && price.unitMinor !== lowest.unitMinor) varies = true
    if (!lowest || price.unitMinor < lowest.unitMinor) lowest = price
  }
  if (!lowest) return undefined
  const printed = markUp(lowest.unitMinor, lowest.rrpMinor)
  return { ...lowest, varies, ...(printed === undefined ? {} : { markUp: printed }) }
}

/** True when at least one SKU resolves to a price in one of the windows. */
export function isVisibleByPrice(question: CardQuestion): boolean {
  return !distinctPrices(question).next().done
}

function* distinctPrices(question: CardQuestion): Generator<Price, void> {
  const rows = question.prices?.lists.flatMap((list) => list.rows) ?? []
  const skus = distinct(question.skus, new Set(rows.map((row) => row.sku)))
  const windowIds = distinct(
    question.windowIds.length > 0 ? question.windowIds : [''],
    new Set(rows.map((row) => row.windowId)),
  )
  for (const sku of skus) {
    for (const windowId of windowIds) {
      const resolved = resolvePrice({ ...question, sku, windowId, unitsOfProduct: 1 })
      if (resolved.kind === 'price') yield resolved
    }
  }
}

/** Values no row names all resolve alike, so the first of them stands for the others. */
function distinct(values: readonly string[], named: ReadonlySet<string>): string[] {
  let seenUnnamed = false
  return values.filter((value) => {
    if (named.has(value)) return true
    const first = !seenUnnamed
    seenUnnamed = true
    return first
  })
}
