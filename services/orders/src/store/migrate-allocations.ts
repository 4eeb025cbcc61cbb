/** From a row per size of an order line to a row per line. */
import type { Dialect, Sql } from '@selvedge/platform/db/database'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { ShippedUnits } from '../domain/counted-demand.ts'
import { insertLines, notePlaced } from './allocations.ts'
import type { AllocatedLine } from './allocations.ts'

interface OldRow {
  brandNo: number
  sku: string
  orderNo: number
  lineId: string
  warehouse: string
  date: string
  booked: string
  apart: number
  position: number
  held: number
  shipped: string
}

export async function allocateByLine(db: Sql, dialect: Dialect): Promise<void> {
  // By product, so that its orders share pages: a row per size touched three hundred pages for an order of as many
  // sizes. `units` is JSON: SKU, warehouse, date, whether from unlimited supply, units held, shipped ones that a count
  // may still hold.
  await db.run(`create table allocated_line (
    brand_no bigint not null, product_id text not null, order_no bigint not null, line_id text not null,
    booked text not null, position bigint not null, units text not null,
    primary key (brand_no, product_id, order_no, line_id))${dialect.clustered}`)
  // A SKU may move to another product; its promises stay where they were made.
  await db.run(`create table placed_sku (
    brand_no bigint not null, sku text not null, product_id text not null,
    primary key (brand_no, sku, product_id))${dialect.clustered}`)
  await db.run(`alter table ledger add column placed text not null default '[]'`)
  const orders = await db.all<{ no: number }>('select distinct order_no as no from allocation order by order_no')
  for (const { no } of orders) await moveOrder(db, no)
  await db.run('drop table allocation')
}

async function moveOrder(tx: Sql, orderNo: number): Promise<void> {
  const stored = await tx.get<{ message: Uint8Array }>('select message from orders where no = $1', [orderNo])
  const rows = await tx.all<OldRow>(
    `select brand_no as "brandNo", sku, order_no as "orderNo", line_id as "lineId", warehouse, date, booked, apart,
      position, held, shipped from allocation where order_no = $1 order by line_id, sku, warehouse`,
    [orderNo],
  )
  const products = new Map(Order.decode(stored!.message).lines.map(({ id, productId }) => [id, productId]))
  const lines = new Map<string, AllocatedLine>()
  for (const { brandNo, lineId, booked, position, sku, warehouse, date, apart, held, shipped } of rows) {
    const productId = products.get(lineId)!
    const line = lines.get(lineId) ?? { brandNo, productId, orderNo, lineId, booked, position, units: [] }
    lines.set(lineId, line)
    line.units.push({
      sku,
      warehouse,
      date,
      apart: apart === 1,
      held,
      shipped: JSON.parse(shipped) as ShippedUnits[],
    })
  }
  await insertLines(tx, [...lines.values()])
  for (const { brandNo, productId, units } of lines.values()) {
    await notePlaced(
      tx,
      brandNo,
      [...new Set(units.map(({ sku }) => sku))].map((sku) => ({ sku, productId })),
    )
  }
}
