/** What happens to a placed order, in one transaction: the order, its events, the units promised to it. */
import type { Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import type { OrderResponse } from '@selvedge/protos/gen/orders/v1/orders_service'
import { calendarDate, isCalendarDate } from '@selvedge/protos/rules/calendar'
import type { OrderFact } from '@selvedge/protos/rules/order-status'
import { allocationChanges } from '../domain/allocation-changes.ts'
import { appendFact, closingFact } from '../domain/append-fact.ts'
import { leftAt } from '../domain/decide-ship.ts'
import { nextPosition, openBook } from './brand-book.ts'
import { commitOrder } from './commit-order.ts'
import type { Acting } from './commit-order.ts'
import { changePromises, homesOf } from './keep-promises.ts'
import { lockLedgers, rulesIn, saveLedgers } from './ledger.ts'
import { lockOrder } from './orders.ts'

export interface OrderCommand {
  orderId: string
  /** Events the caller saw; 0: does not say. */
  expectedEvents: number
  decide(order: Order): OrderFact
}

/**
 * @throws DomainError NOT_FOUND for an order of others, STALE when somebody was faster
 * @throws IllegalOrderEvent when the order's rules refuse it
 */
export async function changeOrder(tx: Transaction, command: OrderCommand, acting: Acting): Promise<OrderResponse> {
  const { viewer, now, newId } = acting
  const stored = await lockOrder(tx, command.orderId)
  const side = viewer.organisationKind === 'BRAND' ? stored?.order.brandId : stored?.order.retailerId
  if (!stored || side !== viewer.organisationId) {
    throw new DomainError('NOT_FOUND', 'there is no such order', { reason: 'ORDER_UNKNOWN' })
  }
  const { order: before, no: orderNo } = stored
  if (command.expectedEvents !== 0 && command.expectedEvents !== before.events) {
    throw new DomainError('STALE', 'the order has changed since you looked', { reason: 'ORDER_CHANGED' })
  }
  const fact = command.decide(before)
  const head = { id: newId(), feedPosition: 0, at: now.toISOString(), actor: actorOf(viewer) }
  const { order, event } = appendFact(before, before, fact, { ...head, actorOrganisationId: viewer.organisationId })
  const closing = closingFact(order)
  const system = { ...head, id: newId(), actor: 'system:orders', actorOrganisationId: '' }
  const closed = closing && appendFact(order, order, closing, system)

  const book = await openBook(tx, before.brandId)
  await keepPromises(tx, before, order, event, { brandNo: book.no, orderNo }, acting)
  const events = closed ? [event, closed.event] : [event]
  // Last of all locks, because every order of the brand needs it.
  for (const each of events) each.feedPosition = await nextPosition(tx, book.no)
  const result = closed?.order ?? order
  const { written } = await commitOrder(tx, { brandNo: book.no, orderNo }, result, events, acting)
  return { order: result, written }
}

async function keepPromises(
  tx: Transaction,
  before: Order,
  after: Order,
  { fact }: OrderEvent,
  keys: { brandNo: number; orderNo: number },
  { now, newId }: Acting,
): Promise<void> {
  const changes = allocationChanges(before, after, fact)
  if (changes.length === 0) return
  const rulesOf = rulesIn(tx)
  const homes = await homesOf(
    tx,
    before.brandId,
    changes.map(({ sku }) => sku),
  )
  const ledgers = await lockLedgers(tx, homes.values(), rulesOf)
  const { zone } = await rulesOf(before.brandId)
  const shipped =
    fact?.$case === 'shipped' ? shippedUnits(fact.value.shipment!.shippedAt, now.toISOString(), zone) : undefined
  await changePromises(tx, keys, changes, (sku) => ledgers.get(homes.get(sku) ?? ''), shipped)
  await saveLedgers(tx, ledgers.values(), { occurredAt: now, newId })
}

function shippedUnits(shippedAt: string, recordedAt: string, zone: string) {
  const date = isCalendarDate(shippedAt) ? shippedAt : calendarDate(shippedAt, zone)
  return { date, shippedAt: leftAt(shippedAt, recordedAt), recordedAt }
}
