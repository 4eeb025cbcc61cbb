import type { Transaction } from '@selvedge/platform/db/database'
import { keyedRows } from '@selvedge/platform/views/keyed-rows'
import type { KeyedRows } from '@selvedge/platform/views/keyed-rows'
import type { Applied } from '@selvedge/platform/views/view'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { PriceList, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'

const rowsOf = (table: string, ...more: string[]) => {
  const columns = ['body', 'version', 'partition', 'position', ...more]
  return keyedRows(
    `insert into ${table} (product_id, ${columns.join(', ')}) values $rows
      on conflict (product_id) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
}
const products = rowsOf('fact_product', 'brand_id', 'style_id')
const availability = rowsOf('fact_availability')
const prices = rowsOf('fact_prices')

/** Prices and availability come from their owners directly, a hop earlier than in the enriched product. */
export async function projectProduct(tx: Transaction, record: Applied<EnrichedProduct>): Promise<void> {
  const { key, message, version, partition, offset } = record
  const body = message && EnrichedProduct.encode({ ...message, prices: undefined, availability: undefined }).finish()
  const { brandId = '', styleId = '' } = message?.product ?? {}
  products.put(tx, key, [key, body, version, partition, offset, brandId, styleId])
}

export async function projectAvailability(tx: Transaction, record: Applied<Availability>): Promise<void> {
  keep(availability, tx, record)
}

export async function projectPrices(tx: Transaction, record: Applied<ProductPrices>): Promise<void> {
  keep(prices, tx, record)
}

function keep(rows: KeyedRows, tx: Transaction, { key, bytes, version, partition, offset }: Applied): void {
  rows.put(tx, key, [key, bytes, version, partition, offset])
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
