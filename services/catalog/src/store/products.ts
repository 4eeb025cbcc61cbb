/** Products: the row, its records on the log and its due time change together. */
import type { Sql, SqlValue, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import { inList } from '@selvedge/platform/db/in-list'
import type { Change } from '@selvedge/platform/db/outbox'
import { publishAll } from '@selvedge/platform/db/publish'
import { keepReplaced } from '@selvedge/platform/db/replaced'
import type { Replaced } from '@selvedge/platform/db/replaced'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import { topics } from '@selvedge/protos/topics'
import { coverageOf } from '../domain/listing.ts'
import type { Coverer } from '../domain/listing.ts'
import { recordOf } from './change.ts'
import { listingRecord } from './listings.ts'

/** Kind of due time: a product becomes visible. */
export const VISIBLE_DUE = 'product-visible'

export interface ProductHead {
  id: string
  styleId: string
  factsHash: string
  listedIn: string
  createdAt: string
}

const HEAD = 'id, style_id as "styleId", facts_hash as "factsHash", listed_in as "listedIn", created_at as "createdAt"'

export function findHead(
  sql: Sql,
  brandId: string,
  styleNumber: string,
  colourCode: string,
): Promise<ProductHead | undefined> {
  return sql.get(`select ${HEAD} from product where brand_id = $1 and style_number = $2 and colour_code = $3`, [
    brandId,
    styleNumber,
    colourCode,
  ])
}

export function getHead(sql: Sql, id: string): Promise<ProductHead | undefined> {
  return sql.get(`select ${HEAD} from product where id = $1`, [id])
}

/** Every colour of these styles, by style and colour. */
export function headsOfStyles(
  sql: Sql,
  brandId: string,
  styleNumbers: readonly string[],
): Promise<(ProductHead & { styleNumber: string; colourCode: string })[]> {
  const among = inList(styleNumbers, 2)
  return sql.all(
    `select ${HEAD}, style_number as "styleNumber", colour_code as "colourCode" from product
      where brand_id = $1 and style_number ${among.text} order by style_number, colour_code`,
    [brandId, ...among.params],
  )
}

export interface StoredProduct {
  product: Product
  message: Uint8Array
}

export async function findStored(sql: Sql, id: string): Promise<StoredProduct | undefined> {
  const row = await sql.get<{ message: Uint8Array }>('select message from product where id = $1', [id])
  return row && { product: Product.decode(row.message), message: row.message }
}

export async function findProduct(sql: Sql, id: string): Promise<Product | undefined> {
  return (await findStored(sql, id))?.product
}

/** In order of style number and colour code, from behind `after`. */
export async function pageOfProducts(
  sql: Sql,
  brandId: string,
  [styleNumber, colourCode]: readonly [string, string],
  limit: number,
): Promise<Product[]> {
  const rows = await sql.all<{ message: Uint8Array }>(
    `select message from product where brand_id = $1 and (style_number, colour_code) > ($2, $3)
      order by style_number, colour_code limit $4`,
    [brandId, styleNumber, colourCode, limit],
  )
  return rows.map(({ message }) => Product.decode(message))
}

export interface WrittenProduct {
  product: Product
  /** Of the facts without their origin. */
  factsHash: string
  head: ProductHead | undefined
  /** What it replaces. */
  before: StoredProduct | undefined
  windows: readonly Coverer[]
  origin: Origin
  now: Date
}

/** Different products; what they were is kept. */
export async function saveProducts(tx: Transaction, written: readonly WrittenProduct[]): Promise<void> {
  const rows: SqlValue[][] = []
  const records: Change[] = []
  /** Of each product, its place among the records. */
  const places: number[] = []
  for (const { product, factsHash, head, windows, origin, now } of written) {
    const { id, brandId, styleId, styleNumber, colourCode, createdAt, visibleFrom } = product
    const { coveredBy, listedIn } = coverageOf(product, windows)
    const [covered, listed] = [JSON.stringify(coveredBy), JSON.stringify(listedIn)]
    const message = Product.encode(product).finish()
    rows.push([id, brandId, styleNumber, colourCode, styleId, factsHash, covered, listed, createdAt, message])
    if (visibleFrom !== '') await scheduleDue(tx, VISIBLE_DUE, id, product.visible ? null : new Date(visibleFrom))
    else if (head) await scheduleDue(tx, VISIBLE_DUE, id, null)
    places.push(records.push(recordOf(topics.product, id, message, origin, now)) - 1)
    if (head?.listedIn !== listed)
      records.push(listingRecord({ productId: id, brandId, windowIds: listedIn }, origin, now))
  }
  await tx.insert(
    `insert into product (id, brand_id, style_number, colour_code, style_id, facts_hash, covered_by, listed_in,
        created_at, message) values $rows
      on conflict (id) do update set facts_hash = excluded.facts_hash, covered_by = excluded.covered_by,
        listed_in = excluded.listed_in, message = excluded.message`,
    rows,
  )
  const versions = await publishAll(tx, records)
  await keepReplaced(
    tx,
    written.flatMap((each, index) => replacedBy(each, versions[places[index]!]!)),
  )
}

function replacedBy({ before, now }: WrittenProduct, version: number): Replaced[] {
  if (!before) return []
  const { id, brandId, origin, createdAt } = before.product
  const since = new Date(origin?.at ?? createdAt)
  return [
    {
      topic: topics.product.name,
      key: id,
      version,
      organisationId: brandId,
      since,
      until: now,
      message: before.message,
    },
  ]
}
