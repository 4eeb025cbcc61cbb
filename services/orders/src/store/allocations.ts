/** Units promised to orders, one row per order line, SKU and warehouse. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { Allocation, ShippedUnits } from '../domain/counted-demand.ts'

export interface AllocationKey {
  brandNo: number
  sku: string
  orderNo: number
  lineId: string
  warehouse: string
}

export type StoredAllocation = AllocationKey & Allocation

interface Row extends Omit<StoredAllocation, 'apart' | 'shipped'> {
  apart: number
  shipped: string
}

const COLUMNS = `brand_no as "brandNo", sku, order_no as "orderNo", line_id as "lineId", warehouse, date, booked, apart, position,
  held, shipped`

export async function allocationsOfSku(db: Sql, brandNo: number, sku: string): Promise<StoredAllocation[]> {
  const rows = await db.all<Row>(`select ${COLUMNS} from allocation where brand_no = $1 and sku = $2`, [brandNo, sku])
  return rows.map(toStored)
}

export async function findAllocation(db: Sql, key: AllocationKey): Promise<StoredAllocation | undefined> {
  const row = await db.get<Row>(
    `select ${COLUMNS} from allocation
      where brand_no = $1 and sku = $2 and order_no = $3 and line_id = $4 and warehouse = $5`,
    keyOf(key),
  )
  return row && toStored(row)
}

/** Of an order that is being placed: there can be no row yet. */
export async function insertAllocation(tx: Transaction, allocation: StoredAllocation): Promise<void> {
  await tx.run(
    `insert into allocation (brand_no, sku, order_no, line_id, warehouse, date, booked, apart, position, held, shipped)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    valuesOf(allocation),
  )
}

/** Nothing held and nothing left to be counted out: the row goes. */
export async function updateAllocation(tx: Transaction, allocation: StoredAllocation): Promise<void> {
  const { held, shipped } = allocation
  if (held === 0 && shipped.length === 0) {
    await tx.run(
      `delete from allocation
        where brand_no = $1 and sku = $2 and order_no = $3 and line_id = $4 and warehouse = $5`,
      keyOf(allocation),
    )
    return
  }
  await tx.run(
    `update allocation set date = $6, booked = $7, apart = $8, position = $9, held = $10, shipped = $11
      where brand_no = $1 and sku = $2 and order_no = $3 and line_id = $4 and warehouse = $5`,
    valuesOf(allocation),
  )
}

function keyOf({ brandNo, sku, orderNo, lineId, warehouse }: AllocationKey) {
  return [brandNo, sku, orderNo, lineId, warehouse]
}

function valuesOf(allocation: StoredAllocation) {
  const { date, booked, apart, position, held, shipped } = allocation
  return [
    ...keyOf(allocation),
    date,
    booked,
    apart ? 1 : 0,
    position,
    held,
    shipped.length === 0 ? '[]' : JSON.stringify(shipped),
  ]
}

function toStored(row: Row): StoredAllocation {
  const shipped = row.shipped === '[]' ? [] : (JSON.parse(row.shipped) as ShippedUnits[])
  return { ...row, apart: row.apart === 1, shipped }
}
