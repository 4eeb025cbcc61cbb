/** Whether a product can be ordered in a window, and if not, the first reason (domain: "What"). */

import type { DeliveryWindow } from '../gen/catalog/topic/v1/delivery_window.ts'
import type { Product } from '../gen/catalog/topic/v1/product.ts'
import type { Terms } from '../gen/connections/topic/v1/connection.ts'
import type { Availability } from '../gen/orders/topic/v1/availability.ts'
import { availableOn } from './availability-on.ts'
import type { ResolvedPrice } from './resolve-price.ts'
import type { WindowRefusal } from './window-offer.ts'
import { offerWindow, windowCovers } from './window-offer.ts'

export interface OrderableQuestion {
  product: Pick<Product, 'id' | 'brandId' | 'seasons' | 'lifecycle' | 'visible'>
  window: DeliveryWindow
  terms: Pick<Terms, 'atOnce' | 'preOrder' | 'warehouses'>
  price: ResolvedPrice
  /** undefined: the brand never said; 'HIDDEN': its stock policy keeps it from the asker, so supply is not judged. */
  availability: Availability | 'HIDDEN' | undefined
  /** Unset: supply of any size will do. */
  sku?: string
  /** Calendar date in the brand's zone, and the instant. */
  today: string
  now: string
}

/** The codes of the order's problems; SOLD_OUT: no supply for the window's first ship date. */
export type NotOrderableReason =
  | 'PRODUCT_CLOSED'
  | 'NOT_COVERED'
  | 'WINDOW_CLOSED'
  | 'KIND_NOT_ALLOWED'
  | 'NO_PRICE'
  | 'PRICE_CURRENCY'
  | 'SOLD_OUT'

export type Orderable = { orderable: true } | { orderable: false; reason: NotOrderableReason; window?: WindowRefusal }

/**
 * The window covers the product, its cut-off has not passed, the connection allows the kind, a price resolves, and
 * supply exists: the first that fails is the reason. A hidden price reads as none, for the holder must not learn more.
 */
export function orderableIn(question: OrderableQuestion): Orderable {
  const { product, window, terms, price, today, now } = question
  if (product.lifecycle !== 'ACTIVE' || !product.visible) return refuse('PRODUCT_CLOSED')
  if (!windowCovers(window, product)) return refuse('NOT_COVERED')
  const offer = offerWindow(window, today, now)
  if (!offer.offered) return { ...refuse('WINDOW_CLOSED'), window: offer.reason! }
  if (!kindAllowed(window, terms)) return refuse('KIND_NOT_ALLOWED')
  if (price.kind === 'none' && price.reason === 'PRICE_CURRENCY') return refuse('PRICE_CURRENCY')
  if (price.kind !== 'price') return refuse('NO_PRICE')
  if (!hasSupply(question, offer.start)) return refuse('SOLD_OUT')
  return { orderable: true }
}

/** Terms name the kinds of window a retailer may order in. */
export function kindAllowed(window: Pick<DeliveryWindow, 'kind'>, terms: Pick<Terms, 'atOnce' | 'preOrder'>): boolean {
  return (window.kind === 'AT_ONCE' && terms.atOnce) || (window.kind === 'PRE_ORDER' && terms.preOrder)
}

function hasSupply({ availability, sku, terms, window, today }: OrderableQuestion, start: string): boolean {
  if (availability === 'HIDDEN') return true
  const skus = availability?.skus.filter((each) => sku === undefined || each.sku === sku) ?? []
  return skus.some((each) => availableOn(each, { date: start, today, kind: window.kind }, terms.warehouses).units !== 0)
}

function refuse(reason: NotOrderableReason): { orderable: false; reason: NotOrderableReason } {
  return { orderable: false, reason }
}
