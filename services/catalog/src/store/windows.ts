import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { topics } from '@selvedge/protos/topics'
import { publishState } from './change.ts'

/** Kind of due time: a window closes. */
export const WINDOW_DUE = 'window-closes'

interface Row {
  message: Uint8Array
}

/** In order of code. */
export async function windowsOf(sql: Sql, brandId: string): Promise<DeliveryWindow[]> {
  const rows = await sql.all<Row>('select message from delivery_window where brand_id = $1 order by code', [brandId])
  return rows.map(({ message }) => DeliveryWindow.decode(message))
}

export async function findWindow(sql: Sql, id: string): Promise<DeliveryWindow | undefined> {
  const row = await sql.get<Row>('select message from delivery_window where id = $1', [id])
  return row && DeliveryWindow.decode(row.message)
}

export async function findWindowByCode(sql: Sql, brandId: string, code: string): Promise<DeliveryWindow | undefined> {
  const row = await sql.get<Row>('select message from delivery_window where brand_id = $1 and code = $2', [
    brandId,
    code,
  ])
  return row && DeliveryWindow.decode(row.message)
}

/** `closes`: when it next changes by itself. */
export async function saveWindow(
  tx: Transaction,
  window: DeliveryWindow,
  closes: Date | null,
  now: Date,
): Promise<number> {
  const { id, brandId, code, origin } = window
  const message = DeliveryWindow.encode(window).finish()
  await tx.run(
    `insert into delivery_window (id, brand_id, code, message) values ($1, $2, $3, $4)
      on conflict (id) do update set message = excluded.message`,
    [id, brandId, code, message],
  )
  await scheduleDue(tx, WINDOW_DUE, id, closes)
  return publishState(tx, topics.deliveryWindow, id, message, origin!, now)
}

/** Products that each window of the brand covers now, by window id. */
export async function productsPerWindow(sql: Sql, brandId: string): Promise<Map<string, number>> {
  const rows = await sql.all<{ coveredBy: string; n: number }>(
    'select covered_by as "coveredBy", count(*) as n from product where brand_id = $1 group by covered_by',
    [brandId],
  )
  const counts = new Map<string, number>()
  for (const { coveredBy, n } of rows) {
    for (const id of JSON.parse(coveredBy) as string[]) counts.set(id, (counts.get(id) ?? 0) + Number(n))
  }
  return counts
}
