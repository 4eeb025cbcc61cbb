/** Reading the replicas: what other services have published, as far as it has come here. */
import type { Sql } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { OrderProduct } from '../domain/part-facts.ts'

interface Row {
  message: Uint8Array
}

export async function knownOrganisation(db: Sql, id: string): Promise<Organisation | undefined> {
  const row = await db.get<Row>('select message from known_organisation where id = $1', [id])
  return row && Organisation.decode(row.message)
}

/** The live connection of a pair, else the one that ended last. */
export async function knownConnection(db: Sql, retailerId: string, brandId: string): Promise<Connection | undefined> {
  const row = await db.get<Row>(
    `select message from known_connection where retailer_id = $1 and brand_id = $2 order by ended, id desc limit 1`,
    [retailerId, brandId],
  )
  return row && Connection.decode(row.message)
}

/** Brands that take or took orders of the retailer and have not ended: suspended ones are among them. */
export async function connectedBrands(db: Sql, retailerId: string): Promise<Set<string>> {
  const rows = await db.all<{ id: string }>(
    'select brand_id as id from known_connection where retailer_id = $1 and ended = 0',
    [retailerId],
  )
  return new Set(rows.map(({ id }) => id))
}

export async function knownWindows(db: Sql, brandId: string): Promise<DeliveryWindow[]> {
  const rows = await db.all<Row>('select message from known_window where brand_id = $1 order by id', [brandId])
  return rows.map(({ message }) => DeliveryWindow.decode(message))
}

export async function knownWindow(db: Sql, id: string): Promise<DeliveryWindow | undefined> {
  const row = await db.get<Row>('select message from known_window where id = $1', [id])
  return row && DeliveryWindow.decode(row.message)
}

/** By product id. */
export async function knownPrices(db: Sql, productIds: readonly string[]): Promise<Map<string, ProductPrices>> {
  const among = inList(productIds)
  const rows = await db.all<Row & { id: string }>(
    `select product_id as id, message from known_prices where product_id ${among.text}`,
    among.params,
  )
  return new Map(rows.map(({ id, message }) => [id, ProductPrices.decode(message)]))
}

export interface KnownProduct extends OrderProduct {
  version: number
}

export async function knownProduct(db: Sql, productId: string): Promise<KnownProduct | undefined> {
  return (await knownProducts(db, [productId])).get(productId)
}

/** By product id. */
export async function knownProducts(db: Sql, productIds: readonly string[]): Promise<Map<string, KnownProduct>> {
  const among = inList(productIds)
  const rows = await db.all<Row & { id: string; version: number; listed: number; image: string }>(
    `select product_id as id, version, message, listed, image from known_product
      where product_id ${among.text} and message is not null`,
    among.params,
  )
  return new Map(
    rows.map(({ id, version, message, listed, image }) => [
      id,
      { version, product: Product.decode(message), listed: listed === 1, image },
    ]),
  )
}

/** Those of them that are known. */
export async function knownProductIds(db: Sql, productIds: readonly string[]): Promise<Set<string>> {
  const among = inList(productIds)
  const rows = await db.all<{ id: string }>(
    `select product_id as id from known_product where product_id ${among.text} and message is not null`,
    among.params,
  )
  return new Set(rows.map(({ id }) => id))
}

export interface KnownSupply {
  supply: ProductSupply
  version: number
}

/** By product id. */
export async function knownSupplies(db: Sql, productIds: readonly string[]): Promise<Map<string, KnownSupply>> {
  const among = inList(productIds)
  const rows = await db.all<Row & { id: string; version: number }>(
    `select product_id as id, version, message from known_supply where product_id ${among.text}`,
    among.params,
  )
  return new Map(rows.map(({ id, version, message }) => [id, { supply: ProductSupply.decode(message), version }]))
}

/** The product that has the SKU now: of two that name it while it moves, the younger one. */
export async function homeOfSku(db: Sql, brandId: string, sku: string): Promise<string | undefined> {
  const row = await db.get<{ id: string }>(
    `select product_id as id from known_sku where brand_id = $1 and sku = $2 order by product_id desc limit 1`,
    [brandId, sku],
  )
  return row?.id
}
