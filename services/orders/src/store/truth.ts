import type { Sql } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { storedMessages } from '@selvedge/platform/db/replay/stored-messages'
import { entities, facts } from '@selvedge/platform/db/replay/truth-topic'
import type { Fact } from '@selvedge/platform/db/replay/truth-topic'
import { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { topics } from '@selvedge/protos/topics'

/** What a replay sends. */
export const truth = [
  entities(topics.order, storedMessages('orders')),
  facts(topics.orderEvent, readEvents),
  entities(topics.availability, storedMessages('ledger', 'product_id', 'availability')),
]

async function readEvents(sql: Sql, orderIds: readonly string[]): Promise<Map<string, Fact[]>> {
  const { text, params } = inList(orderIds)
  const rows = await sql.all<{ id: string; message: Uint8Array }>(
    `select o.id, e.message from orders o join order_event e on e.order_no = o.no
      where o.id ${text} order by o.no, e.sequence`,
    params,
  )
  const facts = new Map<string, Fact[]>()
  for (const { id, message } of rows) facts.set(id, [...(facts.get(id) ?? []), factOf(message)])
  return facts
}

function factOf(value: Uint8Array): Fact {
  const { id: eventId, at, actor } = OrderEvent.decode(value)
  return { eventId, occurredAt: new Date(at), actor, value }
}
