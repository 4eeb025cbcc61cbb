/** The shorter decisions: what each side may say about a whole order, or about the changes of the other. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { AnswerChangesRequest, OrderReasonRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import { balanceOf } from '@selvedge/protos/rules/order-facts'
import type { OrderFact } from '@selvedge/protos/rules/order-status'
import { assertReason, assertText, closeShortReasons, rejectReasons } from './reasons.ts'

type Said = Pick<OrderReasonRequest, 'reason' | 'text'>

export function decideReject({ reason, text }: Said): OrderFact {
  assertReason(reason, rejectReasons)
  assertText(text)
  return { $case: 'rejected', value: { reason, text } }
}

/** Free while the order waits for the brand, so no reason is asked for. */
export function decideCancel({ reason, text }: Said): OrderFact {
  assertText(text)
  assertText(reason)
  return { $case: 'cancelled', value: { reason, text } }
}

/** Cancels whatever is open now. */
export function decideCloseShort(order: Order, { reason, text }: Said): OrderFact {
  assertReason(reason, closeShortReasons)
  assertText(text)
  return { $case: 'closedShort', value: { reason, text, cancelled: balanceOf(order.lines) } }
}

export function decideAnswer({ acceptedLineIds, cancelledLineIds }: Omit<AnswerChangesRequest, 'orderId'>): OrderFact {
  if (acceptedLineIds.length + cancelledLineIds.length === 0) {
    throw new DomainError('INVALID', 'accept or cancel at least one line', { reason: 'NO_LINES' })
  }
  return { $case: 'changesAnswered', value: { acceptedLineIds, cancelledLineIds } }
}
