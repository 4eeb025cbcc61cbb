/** Whether a delivery window takes orders, and which products it covers (domain: "What"). */

import type { DeliveryWindow } from '../gen/catalog/topic/v1/delivery_window.ts'
import type { Product } from '../gen/catalog/topic/v1/product.ts'
import { daysBetween, laterDate } from './calendar.ts'

/** CUT_OFF: too late to order. ENDED: past its end. TOO_FEW_DAYS: below its minimum. CLOSED: its owner closed it. */
export type WindowRefusal = 'CUT_OFF' | 'ENDED' | 'TOO_FEW_DAYS' | 'CLOSED'

export interface WindowOffer {
  offered: boolean
  /** First that applies, in the order of the type; unset when offered. */
  reason?: WindowRefusal
  /** First ship date as it counts today: today for at-once, else never in the past. */
  start: string
  complete: string
}

/**
 * `today` is the calendar date in the brand's zone, `now` an ISO instant. The cut-off is judged by `now` and not only by
 * the owner's `open`, because the scheduler that clears it may be seconds late. The instant of the cut-off still counts.
 * Remaining days run from today to the complete-ship date, both included.
 */
export function offerWindow(window: DeliveryWindow, today: string, now: string): WindowOffer {
  const start = window.kind === 'AT_ONCE' ? today : laterDate(window.startShip, today)
  const reason = refusal(window, today, now)
  return { offered: reason === undefined, ...(reason ? { reason } : {}), start, complete: window.completeShip }
}

function refusal(window: DeliveryWindow, today: string, now: string): WindowRefusal | undefined {
  // Parsed, not compared as text: "…:00Z" and "…:00.000Z" are the same instant.
  if (window.orderCutoff !== '' && Date.parse(now) > Date.parse(window.orderCutoff)) return 'CUT_OFF'
  if (window.completeShip !== '') {
    const remaining = daysBetween(today, window.completeShip) + 1
    if (remaining <= 0) return 'ENDED'
    if (remaining < window.minimumDays) return 'TOO_FEW_DAYS'
  }
  return window.open ? undefined : 'CLOSED'
}

/** A window covers the products it lists and those that live in one of its seasons; only of its own brand. */
export function windowCovers(
  window: Pick<DeliveryWindow, 'brandId' | 'seasons' | 'productIds'>,
  product: Pick<Product, 'id' | 'brandId' | 'seasons'>,
): boolean {
  if (window.brandId !== product.brandId) return false
  return window.productIds.includes(product.id) || product.seasons.some((season) => window.seasons.includes(season))
}
