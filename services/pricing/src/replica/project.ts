import type { Transaction } from '@selvedge/platform/db/database'
import type { Applied } from '@selvedge/platform/views/view'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { isTimeZone } from '@selvedge/protos/rules/calendar'
import type { Touched } from './replica.ts'
import { searchText } from './search-text.ts'

export async function projectProduct(tx: Transaction, record: Applied<Product>, touched: Touched): Promise<void> {
  const { key: id, message, occurredAt } = record
  const before = await tx.get<{ brandId: string; variants: string }>(
    'select brand_id as "brandId", variants from replica_product where id = $1',
    [id],
  )
  const brandId = message?.brandId ?? before?.brandId
  if (brandId === undefined) return
  touched.products.set(id, brandId)
  const old = before ? skusOf(before.variants) : []
  const variants = message ? inScaleOrder(message) : []
  const skus = variants.map(([sku]) => sku)
  await reclaim(tx, { brandId, id, occurredAt }, old, skus, touched)
  if (!message) {
    await tx.run('delete from replica_product where id = $1', [id])
    return
  }
  const { styleNumber, styleName, colourCode, colourName } = message
  const search = searchText([styleNumber, styleName, colourCode, colourName, ...skus])
  await tx.run(
    `insert into replica_product (id, brand_id, style_number, style_name, colour_code, colour_name, variants, search)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (id) do update set style_number = excluded.style_number, style_name = excluded.style_name,
        colour_code = excluded.colour_code, colour_name = excluded.colour_name, variants = excluded.variants,
        search = excluded.search`,
    [id, brandId, styleNumber, styleName, colourCode, colourName, JSON.stringify(variants), search],
  )
}

/** All claims are said anew with each record: of two, the later one counts, in whatever order they are read. */
async function reclaim(
  tx: Transaction,
  { brandId, id, occurredAt }: { brandId: string; id: string; occurredAt: string },
  old: readonly string[],
  skus: readonly string[],
  touched: Touched,
): Promise<void> {
  const had = new Set(old)
  const has = new Set(skus)
  const gone = old.filter((sku) => !has.has(sku))
  for (const sku of gone) {
    await tx.run('delete from replica_claim where brand_id = $1 and sku = $2 and product_id = $3', [brandId, sku, id])
    touched.lostSkus.add(id)
  }
  await tx.insert(
    `insert into replica_claim (brand_id, sku, product_id, said_at) values $rows
      on conflict (brand_id, sku, product_id) do update set said_at = excluded.said_at`,
    [...has].map((sku) => [brandId, sku, id, occurredAt]),
  )
  await touchOtherClaimants(tx, brandId, [...gone, ...skus.filter((sku) => !had.has(sku))], id, touched)
}

/** SKUs a look-up takes; a shorter rest repeats its last one, so that one statement serves all. */
const AT_ONCE = 20
const OTHERS = `select product_id as "productId" from replica_claim
  where brand_id = $1 and product_id <> $2 and sku in (${Array.from({ length: AT_ONCE }, (_, index) => `$${index + 3}`).join(', ')})`

async function touchOtherClaimants(
  tx: Transaction,
  brandId: string,
  skus: readonly string[],
  id: string,
  touched: Touched,
): Promise<void> {
  for (let from = 0; from < skus.length; from += AT_ONCE) {
    const piece = skus.slice(from, from + AT_ONCE)
    const rest = Array<string>(AT_ONCE - piece.length).fill(piece.at(-1)!)
    for (const { productId } of await tx.all<{ productId: string }>(OTHERS, [brandId, id, ...piece, ...rest])) {
      touched.products.set(productId, brandId)
      touched.lostSkus.add(productId).add(id)
    }
  }
}

export type VariantPair = readonly [sku: string, size: string]

function inScaleOrder({ variants, sizeScale }: Product): VariantPair[] {
  const order = new Map((sizeScale?.sizes ?? []).map((size, index) => [size, index]))
  const rank = (size: string) => order.get(size) ?? order.size
  return variants.toSorted((left, right) => rank(left.size) - rank(right.size)).map(({ sku, size }) => [sku, size])
}

function skusOf(variants: string): string[] {
  return (JSON.parse(variants) as VariantPair[]).map(([sku]) => sku)
}

export async function projectWindow(
  tx: Transaction,
  { key, message }: Applied<DeliveryWindow>,
  touched: Touched,
): Promise<void> {
  if (message === null) {
    await tx.run('delete from replica_window where id = $1', [key])
    return
  }
  const { brandId, code, name } = message
  const before = await tx.get<{ code: string }>('select code from replica_window where id = $1', [key])
  if (before?.code !== code) touched.windowBrands.add(brandId)
  await tx.run(
    `insert into replica_window (id, brand_id, code, name) values ($1, $2, $3, $4)
      on conflict (id) do update set code = excluded.code, name = excluded.name`,
    [key, brandId, code, name],
  )
}

/** Only connections in force hold lists. */
export async function projectConnection(tx: Transaction, { key, message }: Applied<Connection>): Promise<void> {
  await tx.run('delete from replica_holder where connection_id = $1', [key])
  if (message === null || (message.status !== 'ACTIVE' && message.status !== 'SUSPENDED')) return
  for (const listId of new Set(message.terms?.priceListIds)) {
    await tx.run('insert into replica_holder (list_id, connection_id, retailer_id) values ($1, $2, $3)', [
      listId,
      key,
      message.retailerId,
    ])
  }
}

export async function projectBrand(
  tx: Transaction,
  { key, message }: Applied<Organisation>,
  touched: Touched,
): Promise<void> {
  const zone = message?.brand?.timeZone ?? ''
  if (!isTimeZone(zone)) return
  const before = await tx.get<{ zone: string }>('select time_zone as "zone" from replica_brand where id = $1', [key])
  if (before?.zone === zone) return
  touched.zones.add(key)
  await tx.run(
    'insert into replica_brand (id, time_zone) values ($1, $2) on conflict (id) do update set time_zone = excluded.time_zone',
    [key, zone],
  )
}
