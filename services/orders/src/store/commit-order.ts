/** An order, its events and their records on the log are written together. */
import type { Transaction } from '@selvedge/platform/db/database'
import { publish } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { topics } from '@selvedge/protos/topics'
import { insertEvent, insertOrder, updateOrder } from './orders.ts'

export interface Acting {
  viewer: Viewer
  now: Date
  newId: NewId
}

/** @returns the order's number in this database, and the token of its new version */
export async function commitOrder(
  tx: Transaction,
  known: { brandNo: number; orderNo: number | undefined },
  order: Order,
  events: readonly OrderEvent[],
  acting: Acting,
): Promise<{ orderNo: number; written: Written }> {
  const encoded = topics.order.encode(order)
  const orderNo = known.orderNo ?? (await insertOrder(tx, order, encoded))
  if (known.orderNo !== undefined) await updateOrder(tx, orderNo, order, encoded)
  for (const event of events) {
    const bytes = topics.orderEvent.encode(event)
    await insertEvent(tx, { brandNo: known.brandNo, orderNo }, event, bytes)
    await publish(tx, record(topics.orderEvent, order.id, bytes, event.actor, event.id, acting))
  }
  const version = await publish(
    tx,
    record(topics.order, order.id, encoded, actorOf(acting.viewer), acting.newId(), acting),
  )
  return { orderNo, written: { topic: topics.order.name, key: order.id, version } }
}

function record(
  topic: { name: string; messageType: string },
  key: string,
  value: Uint8Array,
  actor: string,
  eventId: string,
  { now }: Acting,
) {
  return { topic: topic.name, messageType: topic.messageType, key, value, actor, eventId, occurredAt: now }
}
