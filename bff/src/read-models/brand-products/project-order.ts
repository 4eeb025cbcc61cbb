import type { Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import type { Applied } from '@selvedge/platform/views/view'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { openUnits } from '@selvedge/protos/rules/cell-open'

/** Most records of an order change none of its products: then nothing is written. */
export async function projectOrder(tx: Transaction, record: Applied<Order>): Promise<void> {
  const { key, message } = record
  const text = 'select product_id as id from brand_product_order where order_id = $1'
  const known = await tx.all<{ id: string }>(text, [key])
  const before = new Set(known.map(({ id }) => id))
  const after = new Set(message ? orderedProducts(message) : [])
  const gone = [...before].filter((id) => !after.has(id))
  const come = [...after].filter((id) => !before.has(id))
  if (gone.length > 0) {
    const among = inList(gone, 2)
    await tx.run(`delete from brand_product_order where order_id = $1 and product_id ${among.text}`, [
      key,
      ...among.params,
    ])
  }
  await tx.insert(
    'insert into brand_product_order (order_id, product_id) values $rows',
    come.map((id) => [key, id]),
  )
  await noteOrdered(tx, record, [...gone, ...come])
}

/** Of each product whether any order asks for it. Its row may come before the product, and never changes its brand. */
async function noteOrdered(
  tx: Transaction,
  { message, partition, offset }: Applied<Order>,
  productIds: readonly string[],
): Promise<void> {
  if (productIds.length === 0) return
  const among = inList(productIds)
  const rows = await tx.all<{ id: string }>(
    `select distinct product_id as id from brand_product_order where product_id ${among.text}`,
    among.params,
  )
  const ordered = new Set(rows.map(({ id }) => id))
  await tx.insert(
    `insert into brand_product (product_id, brand_id, ordered, order_partition, order_position) values $rows
      on conflict (product_id) do update set ordered = excluded.ordered, order_partition = excluded.order_partition,
        order_position = excluded.order_position`,
    productIds.map((id) => [id, message?.brandId ?? '', ordered.has(id) ? 1 : 0, partition, offset]),
  )
}

/** Products of which units are still to come or were shipped: not all was given up by either side. */
function orderedProducts({ lines }: Order): string[] {
  return lines
    .filter(({ cells }) => cells.some((cell) => openUnits(cell) + cell.shipped > 0))
    .map(({ productId }) => productId)
}
