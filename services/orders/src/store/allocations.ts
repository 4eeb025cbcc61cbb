/**
 * Units promised to orders. A row holds those of one order line, which is of one product: three hundred sizes and
 * colours are fifty rows, and orders of the same product stand together.
 */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import type { Allocation, ShippedUnits } from '../domain/counted-demand.ts'

export interface LineKey {
  brandNo: number
  /** As the line was placed: its SKUs may be another product's by now. */
  productId: string
  orderNo: number
  lineId: string
}

/** What a line holds of one SKU in one warehouse. */
export interface HeldUnits extends Pick<Allocation, 'date' | 'apart' | 'held' | 'shipped'> {
  sku: string
  warehouse: string
}

export interface AllocatedLine extends LineKey, Pick<Allocation, 'booked' | 'position'> {
  units: HeldUnits[]
}

export type StoredAllocation = LineKey & HeldUnits & Allocation

type WrittenUnits = [sku: string, warehouse: string, date: string, apart: 0 | 1, held: number, shipped?: ShippedUnits[]]

interface Row extends LineKey, Pick<Allocation, 'booked' | 'position'> {
  units: string
}

const COLUMNS = `brand_no as "brandNo", product_id as "productId", order_no as "orderNo", line_id as "lineId", booked,
  position, units`

/** Of these SKUs, whichever products they were placed as. */
export async function allocationsOfSkus(
  db: Sql,
  brandNo: number,
  skus: readonly string[],
): Promise<StoredAllocation[]> {
  const wanted = new Set(skus)
  const found: StoredAllocation[] = []
  for (const productId of await placedAs(db, brandNo, skus)) {
    const rows = await db.all<Row>(
      `select ${COLUMNS} from allocated_line where brand_no = $1 and product_id = $2 order by order_no, line_id`,
      [brandNo, productId],
    )
    for (const { units, ...line } of rows.map(toLine)) {
      for (const held of units) if (wanted.has(held.sku)) found.push({ ...line, ...held })
    }
  }
  return found
}

async function placedAs(db: Sql, brandNo: number, skus: readonly string[]): Promise<string[]> {
  const among = inList(skus, 2)
  const rows = await db.all<{ id: string }>(
    `select distinct product_id as id from placed_sku where brand_no = $1 and sku ${among.text} order by product_id`,
    [brandNo, ...among.params],
  )
  return rows.map(({ id }) => id)
}

/** Notes under which product SKUs are placed, so that they are found again when they are another's. */
export async function notePlaced(
  tx: Sql,
  brandNo: number,
  skus: readonly { sku: string; productId: string }[],
): Promise<void> {
  await tx.insert(
    'insert into placed_sku (brand_no, sku, product_id) values $rows on conflict do nothing',
    skus.map(({ sku, productId }) => [brandNo, sku, productId]),
  )
}

/** The line, and nobody else changes it until the transaction ends: its SKUs may be guarded by different ledgers. */
export async function lockLine(tx: Transaction, key: LineKey): Promise<AllocatedLine | undefined> {
  const row = await tx.get<Row>(
    `update allocated_line set position = position
      where brand_no = $1 and product_id = $2 and order_no = $3 and line_id = $4 returning ${COLUMNS}`,
    keyOf(key),
  )
  return row && toLine(row)
}

/** Of an order that is being placed: there can be no row yet. */
export async function insertLines(tx: Sql, lines: readonly AllocatedLine[]): Promise<void> {
  await tx.insert(
    'insert into allocated_line (brand_no, product_id, order_no, line_id, booked, position, units) values $rows',
    lines.map((line) => [...keyOf(line), line.booked, line.position, JSON.stringify(line.units.map(written))]),
  )
}

/** Units of which nothing is held and nothing left to be counted out go, and the row with the last of them. */
export async function updateLine(tx: Transaction, line: AllocatedLine): Promise<void> {
  const left = line.units.filter(({ held, shipped }) => held > 0 || shipped.length > 0)
  const where = 'where brand_no = $1 and product_id = $2 and order_no = $3 and line_id = $4'
  if (left.length === 0) await tx.run(`delete from allocated_line ${where}`, keyOf(line))
  else
    await tx.run(`update allocated_line set units = $5 ${where}`, [...keyOf(line), JSON.stringify(left.map(written))])
}

function keyOf({ brandNo, productId, orderNo, lineId }: LineKey) {
  return [brandNo, productId, orderNo, lineId]
}

function written({ sku, warehouse, date, apart, held, shipped }: HeldUnits): WrittenUnits {
  const rest = shipped.length === 0 ? ([] as const) : ([shipped] as const)
  return [sku, warehouse, date, apart ? 1 : 0, held, ...rest]
}

function toLine({ units, ...row }: Row): AllocatedLine {
  const read = (JSON.parse(units) as WrittenUnits[]).map(([sku, warehouse, date, apart, held, shipped = []]) => {
    return { sku, warehouse, date, apart: apart === 1, held, shipped }
  })
  return { ...row, units: read }
}
