import type { Transaction } from '@selvedge/platform/db/database'
import type { Applied } from '@selvedge/platform/views/view'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { PriceList, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'

/** Prices and availability come from their owners directly, a hop earlier than in the enriched product. */
export async function projectProduct(tx: Transaction, record: Applied<EnrichedProduct>): Promise<void> {
  const { key, message, version, partition, offset } = record
  const body = message && EnrichedProduct.encode({ ...message, prices: undefined, availability: undefined }).finish()
  await tx.run(
    `insert into fact_product (product_id, body, version, partition, position, brand_id, style_id)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (product_id) do update set body = excluded.body, version = excluded.version,
        partition = excluded.partition, position = excluded.position,
        brand_id = excluded.brand_id, style_id = excluded.style_id`,
    [key, body, version, partition, offset, message?.product?.brandId ?? '', message?.product?.styleId ?? ''],
  )
}

export function projectAvailability(tx: Transaction, record: Applied<Availability>): Promise<void> {
  return keep(tx, 'fact_availability', record)
}

export function projectPrices(tx: Transaction, record: Applied<ProductPrices>): Promise<void> {
  return keep(tx, 'fact_prices', record)
}

async function keep(tx: Transaction, table: string, record: Applied): Promise<void> {
  const { key, bytes, version, partition, offset } = record
  await tx.run(
    `insert into ${table} (product_id, body, version, partition, position) values ($1, $2, $3, $4, $5)
      on conflict (product_id) do update set body = excluded.body, version = excluded.version,
        partition = excluded.partition, position = excluded.position`,
    [key, bytes, version, partition, offset],
  )
}

export async function projectPriceList(tx: Transaction, { key, message }: Applied<PriceList>): Promise<void> {
  if (message === null) {
    await tx.run('delete from fact_price_list where id = $1', [key])
    return
  }
  const { brandId, name, currency, validFrom, validTo, archived } = message
  await tx.run(
    `insert into fact_price_list (id, brand_id, name, currency, valid_from, valid_to, archived)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update set brand_id = excluded.brand_id, name = excluded.name, currency = excluded.currency,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, archived = excluded.archived`,
    [key, brandId, name, currency, validFrom, validTo, archived ? 1 : 0],
  )
}
