/** The one price resolution of the platform (domain: "Prices"). */

import type { ListPrices, PriceRow, ProductPrices } from '../gen/pricing/topic/v1/price_list.ts'
import { isWithin } from './calendar.ts'
import { lessDiscount } from './money.ts'

export interface PriceQuestion {
  prices: ProductPrices | undefined
  /** Price-list ids of the terms, in chain order. */
  chain: readonly string[]
  /** Basis points off WHSL, 0 to 10,000. */
  discountBp: number
  /** Currency of the terms. */
  currency: string
  /** "" when no window is chosen: only rows for any window match. */
  windowId: string
  sku: string
  /** Units of the product over all sizes and doors in that order and window; 0 while browsing counts as 1. */
  unitsOfProduct: number
  /** Placing date in the brand's time zone. */
  pricingDate: string
}

export interface Price {
  kind: 'price'
  /** What one unit costs, discount taken off. */
  unitMinor: number
  /** The same before the discount: the tier's WHSL. */
  listMinor: number
  rrpMinor?: number
  /** Tax contained in the RRP, in basis points; 0 when the RRP is without tax or unset. */
  rrpTaxBp: number
  listId: string
  revision: number
  fromUnits: number
  bySku: boolean
  byWindow: boolean
  currency: string
}

/**
 * NO_CHAIN: the terms name no list. NO_PRICES: the product is in no list. LIST_NOT_LIVE: only lists that are not
 * valid on the date have a row. NO_ROW: no list of the chain has one. NO_TIER: the winning row starts at more units.
 * PRICE_CURRENCY: the winning list has another currency than the terms.
 */
export type NoPriceReason = 'NO_CHAIN' | 'NO_PRICES' | 'LIST_NOT_LIVE' | 'NO_ROW' | 'NO_TIER' | 'PRICE_CURRENCY'

export type ResolvedPrice = Price | { kind: 'hidden'; listId: string } | { kind: 'none'; reason: NoPriceReason }

/**
 * The unit price of one SKU for the holder of a chain. The first list of the chain with a matching row wins, whatever
 * its currency, and a disabled row hides: neither falls through to the next list.
 */
export function resolvePrice(question: PriceQuestion): ResolvedPrice {
  if (question.chain.length === 0) return none('NO_CHAIN')
  if (!question.prices || question.prices.lists.length === 0) return none('NO_PRICES')

  const won = firstStated(question, statesWhsl)
  if (!won) return none(hasRowOnAnotherDate(question) ? 'LIST_NOT_LIVE' : 'NO_ROW')
  const { list, row } = won
  if (!row.enabled) return { kind: 'hidden', listId: list.listId }
  if (list.currency !== question.currency) return none('PRICE_CURRENCY')

  const tier = highestTier(row, Math.max(1, question.unitsOfProduct))
  if (!tier) return none('NO_TIER')
  return {
    kind: 'price',
    unitMinor: lessDiscount(tier.whslMinor, question.discountBp),
    listMinor: tier.whslMinor,
    ...resolveRrp(question),
    listId: list.listId,
    revision: list.revision,
    fromUnits: tier.fromUnits,
    bySku: row.sku !== '',
    byWindow: row.windowId !== '',
    currency: list.currency,
  }
}

/** RRP takes the same way by itself, so a list may carry only one of the two. */
function resolveRrp(question: PriceQuestion): { rrpMinor?: number; rrpTaxBp: number } {
  const won = firstStated(question, statesRrp)
  if (!won || !won.row.enabled || won.list.currency !== question.currency) return { rrpTaxBp: 0 }
  return { rrpMinor: won.row.rrpMinor!, rrpTaxBp: won.list.rrpIncludesTax ? won.list.taxRateBp : 0 }
}

// A row without tiers says nothing about WHSL, one without RRP nothing about RRP; a disabled row speaks for both.
const statesWhsl = (row: PriceRow) => !row.enabled || row.tiers.length > 0
const statesRrp = (row: PriceRow) => !row.enabled || row.rrpMinor !== undefined

function firstStated(question: PriceQuestion, states: (row: PriceRow) => boolean) {
  for (const listId of question.chain) {
    const list = question.prices!.lists.find((candidate) => candidate.listId === listId)
    if (!list || !isWithin(question.pricingDate, list.validFrom, list.validTo)) continue
    const row = mostSpecific(list, question, states)
    if (row) return { list, row }
  }
  return undefined
}

function mostSpecific(list: ListPrices, question: PriceQuestion, states: (row: PriceRow) => boolean) {
  let best: PriceRow | undefined
  for (const row of list.rows) {
    if (!matches(row, question) || !states(row)) continue
    if (!best || specificity(row) > specificity(best)) best = row
  }
  return best
}

function matches(row: PriceRow, { sku, windowId }: PriceQuestion): boolean {
  return (row.sku === '' || row.sku === sku) && (row.windowId === '' || row.windowId === windowId)
}

/** window + SKU 3, window + product 2, SKU 1, product 0. */
function specificity(row: PriceRow): number {
  return (row.windowId !== '' ? 2 : 0) + (row.sku !== '' ? 1 : 0)
}

function highestTier(row: PriceRow, units: number) {
  let best: PriceRow['tiers'][number] | undefined
  for (const tier of row.tiers) {
    if (tier.fromUnits <= units && (!best || tier.fromUnits > best.fromUnits)) best = tier
  }
  return best
}

function hasRowOnAnotherDate(question: PriceQuestion): boolean {
  return question.prices!.lists.some(
    (list) =>
      question.chain.includes(list.listId) &&
      !isWithin(question.pricingDate, list.validFrom, list.validTo) &&
      mostSpecific(list, question, statesWhsl) !== undefined,
  )
}

function none(reason: NoPriceReason): ResolvedPrice {
  return { kind: 'none', reason }
}
