import type { Transaction } from '@selvedge/platform/db/database'
import type { Applied } from '@selvedge/platform/views/view'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { evolveOrder } from '@selvedge/protos/rules/evolve-order'
import { openSkus, rowOf, windowsOf } from './row.ts'

/**
 * The two topics arrive in any order. The order shown is always that of the newest event known: a record of the order
 * that is behind its events is brought up to them, since the order is the replay of its events.
 */
export async function projectOrder(tx: Transaction, { key, message }: Applied<Order>): Promise<void> {
  if (message === null) {
    for (const table of ['order_row_window', 'order_open', 'order_event'])
      await tx.run(`delete from ${table} where order_id = $1`, [key])
    await tx.run('delete from order_row where id = $1', [key])
    return
  }
  const known = await tx.get<{ events: number }>('select events from order_row where id = $1', [key])
  if (known && known.events > message.events) return
  await save(tx, await caughtUp(tx, key, message))
}

/** An event never changes: one that is appended again is not told again. */
export async function projectEvent(
  tx: Transaction,
  { message, partition, offset }: Applied<OrderEvent>,
): Promise<void> {
  if (message === null) return
  const { orderId, sequence, brandId, retailerId } = message
  await tx.run(
    `insert into order_event (order_id, sequence, brand_id, retailer_id, body, partition, position)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (order_id, sequence) do nothing`,
    [orderId, sequence, brandId, retailerId, JSON.stringify(message), partition, offset],
  )
  const row = await tx.get<{ body: string; events: number }>('select body, events from order_row where id = $1', [
    orderId,
  ])
  if (row && row.events >= sequence) return
  const before = row && (JSON.parse(row.body) as Order)
  const after = await caughtUp(tx, orderId, before)
  if (after && after.events !== before?.events) await save(tx, after)
}

/** Of each product the SKUs of which more is promised than supply covers. */
export async function projectAvailability(tx: Transaction, { key, message }: Applied<Availability>): Promise<void> {
  await tx.run('delete from order_short where product_id = $1', [key])
  const short = message?.skus.filter(({ warehouses }) => warehouses.some((each) => each.short > 0)) ?? []
  for (const { sku } of short) {
    await tx.run('insert into order_short (product_id, bounded) values ($1, $2) on conflict do nothing', [
      key,
      `\n${sku}\n`,
    ])
  }
}

async function caughtUp<Known extends Order | undefined>(
  tx: Transaction,
  orderId: string,
  order: Known,
): Promise<Known | Order> {
  const text = 'select body from order_event where order_id = $1 and sequence = $2'
  let now: Known | Order = order
  for (;;) {
    const next = await tx.get<{ body: string }>(text, [orderId, (now?.events ?? 0) + 1])
    if (!next) return now
    now = evolveOrder(now, JSON.parse(next.body) as OrderEvent)
  }
}

async function save(tx: Transaction, order: Order): Promise<void> {
  const row = rowOf(order)
  const names = Object.keys(row)
  const values = names.map((_, index) => `$${index + 1}`).join(', ')
  const update = names
    .filter((name) => name !== 'id')
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')
  await tx.run(
    `insert into order_row (${names.join(', ')}) values (${values}) on conflict (id) do update set ${update}`,
    Object.values(row),
  )
  await tx.run('delete from order_row_window where order_id = $1', [order.id])
  for (const { id, name, kind, startShip, completeShip } of windowsOf(order)) {
    await tx.run(
      `insert into order_row_window (order_id, window_id, name, kind, start_ship, complete_ship) values ($1, $2, $3, $4, $5, $6)`,
      [order.id, id, name, kind, startShip, completeShip],
    )
  }
  await tx.run('delete from order_open where order_id = $1', [order.id])
  for (const [productId, skus] of openSkus(order)) {
    const text = `\n${skus.join('\n')}\n`
    await tx.run('insert into order_open (order_id, product_id, skus) values ($1, $2, $3)', [order.id, productId, text])
  }
}
