/** Orders and their events, each one encoded message beside the few columns that are asked by. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'

export interface StoredOrder {
  /** Short for the order in keys of many rows. */
  no: number
  order: Order
}

interface Row {
  no: number
  message: Uint8Array
}

export async function findOrder(db: Sql, id: string): Promise<StoredOrder | undefined> {
  return toStored(await db.get<Row>('select no, message from orders where id = $1', [id]))
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockOrder(tx: Transaction, id: string): Promise<StoredOrder | undefined> {
  return toStored(await tx.get<Row>('update orders set clean = clean where id = $1 returning no, message', [id]))
}

export async function insertOrder(tx: Transaction, order: Order, encoded: Uint8Array): Promise<number> {
  const { id, brandId, retailerId, number, status, clean } = order
  const row = await tx.get<{ no: number }>(
    `insert into orders (id, brand_id, retailer_id, number, status, clean, message)
      values ($1, $2, $3, $4, $5, $6, $7) returning no`,
    [id, brandId, retailerId, number, status, clean ? 1 : 0, encoded],
  )
  return row!.no
}

export async function updateOrder(tx: Transaction, no: number, order: Order, encoded: Uint8Array): Promise<void> {
  await tx.run('update orders set status = $2, message = $3 where no = $1', [no, order.status, encoded])
}

export async function insertEvent(
  tx: Transaction,
  keys: { brandNo: number; orderNo: number },
  event: OrderEvent,
  encoded: Uint8Array,
): Promise<void> {
  await tx.run(
    'insert into order_event (brand_no, position, order_no, sequence, message) values ($1, $2, $3, $4, $5)',
    [keys.brandNo, event.feedPosition, keys.orderNo, event.sequence, encoded],
  )
}

/** An order that was neither rejected nor cancelled makes the next one a later one. */
export async function hasOrdered(db: Sql, retailerId: string, brandId: string): Promise<boolean> {
  const row = await db.get(
    `select 1 from orders where retailer_id = $1 and brand_id = $2 and status not in ('REJECTED', 'CANCELLED') limit 1`,
    [retailerId, brandId],
  )
  return row !== undefined
}

/** Orders that wait for their brand, are clean, the oldest first. */
export async function cleanOrders(db: Sql, brandId: string, limit: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    `select id from orders where brand_id = $1 and status = 'PLACED' and clean = 1 order by no limit $2`,
    [brandId, limit],
  )
  return rows.map(({ id }) => id)
}

export async function eventsOf(db: Sql, orderNo: number): Promise<OrderEvent[]> {
  const rows = await db.all<{ message: Uint8Array }>(
    'select message from order_event where order_no = $1 order by sequence',
    [orderNo],
  )
  return rows.map(({ message }) => OrderEvent.decode(message))
}

/** Events after a position of a brand's feed, bounded by number and by bytes; the first is always among them. */
export async function readFeed(
  db: Sql,
  brandNo: number,
  after: number,
  limit: number,
  mostBytes: number,
): Promise<OrderEvent[]> {
  const sizes = await db.all<{ position: number; size: number }>(
    `select position, length(message) as size from order_event
      where brand_no = $1 and position > $2 order by position limit $3`,
    [brandNo, after, limit],
  )
  let bytes = 0
  const end = sizes.findIndex(({ size }) => (bytes += size) > mostBytes)
  const taken = end === -1 ? sizes : sizes.slice(0, Math.max(1, end))
  if (taken.length === 0) return []
  const rows = await db.all<{ message: Uint8Array }>(
    `select message from order_event
      where brand_no = $1 and position > $2 and position <= $3 order by position`,
    [brandNo, after, taken.at(-1)!.position],
  )
  return rows.map(({ message }) => OrderEvent.decode(message))
}

function toStored(row: Row | undefined): StoredOrder | undefined {
  return row && { no: row.no, order: Order.decode(row.message) }
}
