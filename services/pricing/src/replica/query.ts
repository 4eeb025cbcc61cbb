/** Questions to the replica. */
import type { Sql } from '@selvedge/platform/db/database'
import type { VariantPair } from './project.ts'

/** Of the brand's calendar; UTC until the brand is known. */
export async function zoneOf(db: Sql, brandId: string): Promise<string> {
  const row = await db.get<{ zone: string }>('select time_zone as "zone" from replica_brand where id = $1', [brandId])
  return row?.zone ?? 'UTC'
}

export async function productNamed(
  db: Sql,
  brandId: string,
  styleNumber: string,
  colourCode: string,
): Promise<string | undefined> {
  const row = await db.get<{ id: string }>(
    'select id from replica_product where brand_id = $1 and style_number = $2 and colour_code = $3 order by id desc limit 1',
    [brandId, styleNumber, colourCode],
  )
  return row?.id
}

/** The product a SKU belongs to now. */
export async function productOfSku(db: Sql, brandId: string, sku: string): Promise<string | undefined> {
  const row = await db.get<{ id: string }>(
    `select product_id as "id" from replica_claim where brand_id = $1 and sku = $2
      order by said_at desc, product_id desc limit 1`,
    [brandId, sku],
  )
  return row?.id
}

/** SKUs that this product alone has; one that another product claims as well is asked for by itself. */
export async function soleClaims(db: Sql, productId: string): Promise<string[]> {
  const rows = await db.all<{ sku: string }>(
    `select c.sku from replica_claim c where c.product_id = $1 and not exists
      (select 1 from replica_claim o where o.brand_id = c.brand_id and o.sku = c.sku and o.product_id <> c.product_id)`,
    [productId],
  )
  return rows.map(({ sku }) => sku)
}

export interface KnownProduct {
  id: string
  brandId: string
  styleNumber: string
  styleName: string
  colourCode: string
  colourName: string
  /** In the order of the size scale. */
  variants: VariantPair[]
}

export async function findProduct(db: Sql, id: string): Promise<KnownProduct | undefined> {
  const row = await db.get<Omit<KnownProduct, 'variants'> & { variants: string }>(
    `select id, brand_id as "brandId", style_number as "styleNumber", style_name as "styleName",
        colour_code as "colourCode", colour_name as "colourName", variants
      from replica_product where id = $1`,
    [id],
  )
  return row && { ...row, variants: JSON.parse(row.variants) as VariantPair[] }
}

export async function windowCoded(db: Sql, brandId: string, code: string): Promise<string | undefined> {
  const row = await db.get<{ id: string }>(
    'select id from replica_window where brand_id = $1 and code = $2 order by id desc limit 1',
    [brandId, code],
  )
  return row?.id
}

export interface KnownWindow {
  id: string
  code: string
  name: string
}

export async function windowsOf(db: Sql, brandId: string): Promise<Map<string, KnownWindow>> {
  const rows = await db.all<KnownWindow>('select id, code, name from replica_window where brand_id = $1', [brandId])
  return new Map(rows.map((row) => [row.id, row]))
}

export interface Holder {
  connectionId: string
  retailerId: string
}

/** Connections in force whose terms name the list. */
export function holdersOf(db: Sql, listId: string): Promise<Holder[]> {
  return db.all<Holder>(
    'select connection_id as "connectionId", retailer_id as "retailerId" from replica_holder where list_id = $1 order by connection_id',
    [listId],
  )
}

export async function retailersOf(db: Sql, listId: string): Promise<string[]> {
  return [...new Set((await holdersOf(db, listId)).map(({ retailerId }) => retailerId))]
}
