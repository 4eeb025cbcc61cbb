/** Rows that name a product, SKU or window nobody knows yet: kept as they came, merged when it comes. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { Origin } from '@selvedge/protos/gen/common/v1/common'
import { RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { WaitingFor } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { RowName } from '../domain/row-input.ts'

export interface WaitingRow extends RowName {
  listId: string
  brandId: string
  waitingFor: WaitingFor
  value: RowValue
  origin: Origin
}

type Stored = Omit<WaitingRow, 'value' | 'origin'> & { value: Uint8Array; origin: Uint8Array }

const COLUMNS = `list_id as "listId", sku, style_number as "styleNumber", colour_code as "colourCode",
  window_code as "windowCode", brand_id as "brandId", waiting_for as "waitingFor", value, origin`

/** Replaces what waited under the same name. */
export async function keepWaiting(tx: Transaction, row: WaitingRow): Promise<void> {
  await tx.run(
    `insert into waiting_row (list_id, sku, style_number, colour_code, window_code, brand_id, waiting_for, value, origin)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (list_id, sku, style_number, colour_code, window_code) do update
        set waiting_for = excluded.waiting_for, value = excluded.value, origin = excluded.origin`,
    [
      ...pageKey(row),
      row.brandId,
      row.waitingFor,
      RowValue.encode(row.value).finish(),
      Origin.encode(row.origin).finish(),
    ],
  )
}

/** @returns whether something waited under the name */
export async function dropWaiting(
  tx: Transaction,
  listId: string,
  { sku, styleNumber, colourCode, windowCode }: RowName,
): Promise<boolean> {
  const gone = await tx.run(
    `delete from waiting_row
      where list_id = $1 and sku = $2 and style_number = $3 and colour_code = $4 and window_code = $5`,
    [listId, sku, styleNumber, colourCode, windowCode],
  )
  return gone > 0
}

export async function anyWaiting(db: Sql, brandId: string): Promise<boolean> {
  return (await db.get('select 1 as one from waiting_row where brand_id = $1 limit 1', [brandId])) !== undefined
}

export async function waitingForSku(db: Sql, brandId: string, sku: string): Promise<WaitingRow[]> {
  return read(
    await db.all<Stored>(`select ${COLUMNS} from waiting_row where brand_id = $1 and sku = $2`, [brandId, sku]),
  )
}

export async function waitingForProduct(
  db: Sql,
  brandId: string,
  styleNumber: string,
  colourCode: string,
): Promise<WaitingRow[]> {
  return read(
    await db.all<Stored>(
      `select ${COLUMNS} from waiting_row where brand_id = $1 and style_number = $2 and colour_code = $3 and sku = ''`,
      [brandId, styleNumber, colourCode],
    ),
  )
}

/** Rows for one window of the brand, whatever they wait for. */
export async function waitingForWindow(db: Sql, brandId: string, windowCode: string): Promise<WaitingRow[]> {
  return read(
    await db.all<Stored>(`select ${COLUMNS} from waiting_row where brand_id = $1 and window_code = $2`, [
      brandId,
      windowCode,
    ]),
  )
}

export async function waitingWindowCodes(db: Sql, brandId: string): Promise<string[]> {
  const rows = await db.all<{ code: string }>(
    `select distinct window_code as "code" from waiting_row where brand_id = $1 and window_code <> ''`,
    [brandId],
  )
  return rows.map(({ code }) => code)
}

/** By list id; lists without waiting rows are left out. */
export async function waitingCounts(db: Sql, brandId: string): Promise<Map<string, number>> {
  const rows = await db.all<{ listId: string; n: number }>(
    'select list_id as "listId", count(*) as n from waiting_row where brand_id = $1 group by list_id',
    [brandId],
  )
  return new Map(rows.map(({ listId, n }) => [listId, n]))
}

/** @param after names of the last row of the page before, as `pageKey` gives them */
export async function waitingPage(
  db: Sql,
  brandId: string,
  after: readonly string[] | null,
  limit: number,
): Promise<WaitingRow[]> {
  const [listId, sku, style, colour, window] = after ?? ['', '', '', '', '']
  return read(
    await db.all<Stored>(
      `select ${COLUMNS} from waiting_row
        where brand_id = $1 and (list_id, sku, style_number, colour_code, window_code) > ($2, $3, $4, $5, $6)
        order by list_id, sku, style_number, colour_code, window_code limit $7`,
      [brandId, listId!, sku!, style!, colour!, window!, limit],
    ),
  )
}

export function pageKey({ listId, sku, styleNumber, colourCode, windowCode }: WaitingRow): string[] {
  return [listId, sku, styleNumber, colourCode, windowCode]
}

function read(rows: readonly Stored[]): WaitingRow[] {
  return rows.map((row) => ({ ...row, value: RowValue.decode(row.value), origin: Origin.decode(row.origin) }))
}
