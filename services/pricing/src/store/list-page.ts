/** Rows of a list as its page shows them, product by product in order of style number and colour. */
import type { Sql, SqlValue } from '@selvedge/platform/db/database'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { EditableRow } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { editableRows, emptyRow } from '../domain/editable-rows.ts'
import type { WindowNames } from '../domain/editable-rows.ts'
import type { VariantPair } from '../replica/project.ts'
import { windowsOf } from '../replica/query.ts'
import { searchPatterns } from '../replica/search-text.ts'
import { editsOfProduct } from './pending-edits.ts'
import { decodeRows } from './product-value.ts'

export interface PageQuestion {
  search: string
  withUnpriced: boolean
  /** Only products with pending edits, and of those only the rows that are edited. */
  onlyPending?: boolean
  /** Rows; a page ends with the product that reaches it. */
  limit: number
  /** Style number, colour code and id of the last product of the page before. */
  after: readonly [string, string, string] | null
}

export interface ListPage {
  rows: EditableRow[]
  /** Empty at the end. */
  next: string
}

interface ProductRow {
  id: string
  styleNumber: string
  styleName: string
  colourCode: string
  colourName: string
  variants: string
  body: Uint8Array | null
  edits: number
}

const PRODUCTS_AT_ONCE = 200

export async function listPage(db: Sql, list: PriceList, question: PageQuestion): Promise<ListPage> {
  const windows = await windowsOf(db, list.brandId)
  const rows: EditableRow[] = []
  let after = question.after ?? (['', '', ''] as const)
  for (;;) {
    const products = await nextProducts(db, list, question, after)
    for (const product of products) {
      after = [product.styleNumber, product.colourCode, product.id]
      rows.push(...(await rowsOf(db, list.id, product, windows, question)))
      if (rows.length >= question.limit) return { rows, next: JSON.stringify(after) }
    }
    if (products.length < PRODUCTS_AT_ONCE) return { rows, next: '' }
  }
}

async function rowsOf(
  db: Sql,
  listId: string,
  product: ProductRow,
  windows: WindowNames,
  question: PageQuestion,
): Promise<EditableRow[]> {
  const shown = { ...product, variants: JSON.parse(product.variants) as VariantPair[] }
  const edits = product.edits > 0 ? await editsOfProduct(db, listId, product.id) : []
  const rows = editableRows(shown, windows, product.body ? decodeRows(product.body) : [], edits)
  if (question.onlyPending) return rows.filter(({ pending, pendingRemoval }) => pending !== undefined || pendingRemoval)
  return rows.length > 0 ? rows : [emptyRow(shown)]
}

function nextProducts(
  db: Sql,
  list: PriceList,
  question: PageQuestion,
  [style, colour, id]: readonly [string, string, string],
): Promise<ProductRow[]> {
  const { text, params } = conditions(question)
  return db.all<ProductRow>(
    `select p.id, p.style_number as "styleNumber", p.style_name as "styleName", p.colour_code as "colourCode",
        p.colour_name as "colourName", p.variants, d.body,
        (select count(*) from pending_edit e where e.list_id = $1 and e.product_id = p.id) as edits
      from replica_product p left join list_product d on d.product_id = p.id and d.list_id = $2
      where p.brand_id = $3 and (p.style_number, p.colour_code, p.id) > ($4, $5, $6)${text}
      order by p.style_number, p.colour_code, p.id limit ${PRODUCTS_AT_ONCE}`,
    [list.id, list.id, list.brandId, style, colour, id, ...params],
  )
}

function conditions({ search, withUnpriced, onlyPending }: PageQuestion): { text: string; params: SqlValue[] } {
  const params = searchPatterns(search)
  const texts = params.map((_, index) => ` and p.search like $${7 + index} escape '~'`)
  const edited = 'exists (select 1 from pending_edit e where e.list_id = $1 and e.product_id = p.id)'
  if (onlyPending) texts.push(` and ${edited}`)
  else if (!withUnpriced) texts.push(` and (d.product_id is not null or ${edited})`)
  return { text: texts.join(''), params }
}

/** How many rows `listPage` gives over all pages. */
export async function countRows(
  db: Sql,
  list: PriceList,
  question: Pick<PageQuestion, 'search' | 'withUnpriced'>,
): Promise<number> {
  const patterns = searchPatterns(question.search)
  const matching = patterns.map((_, index) => ` and p.search like $${4 + index} escape '~'`).join('')
  const row = await db.get<{ rows: number | null; unpriced: number | null }>(
    `select sum(q.rows + q.added) as "rows", sum(case when q.rows + q.added = 0 then 1 else 0 end) as "unpriced" from (
      select coalesce(d.rows, 0) as rows,
        (select count(*) from pending_edit e
          where e.list_id = $1 and e.product_id = p.id and e.base is null and e.value is not null) as added
      from replica_product p left join list_product d on d.product_id = p.id and d.list_id = $2
      where p.brand_id = $3${matching}) q`,
    [list.id, list.id, list.brandId, ...patterns],
  )
  return Number(row?.rows ?? 0) + (question.withUnpriced ? Number(row?.unpriced ?? 0) : 0)
}

export function readCursor(after: string): readonly [string, string, string] | null | undefined {
  if (after === '') return null
  try {
    const parts = JSON.parse(after) as unknown
    const right = Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string')
    return right ? (parts as unknown as [string, string, string]) : undefined
  } catch {
    return undefined
  }
}
