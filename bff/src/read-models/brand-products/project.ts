import type { Transaction } from '@selvedge/platform/db/database'
import { keyedRows } from '@selvedge/platform/views/keyed-rows'
import type { KeyedRows } from '@selvedge/platform/views/keyed-rows'
import type { Applied } from '@selvedge/platform/views/view'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { failingBits, stopCode } from './gates.ts'
import type { PartName } from './view.ts'
import { wordsOf } from './words.ts'

/** Only the columns a topic owns: topics come in any order, and none undoes what another said. */
const rowsOf = (...names: string[]) =>
  keyedRows(
    `insert into brand_product (product_id, brand_id, partition, ${names.join(', ')}) values $rows
      on conflict (product_id) do update set partition = excluded.partition,
        brand_id = case when excluded.brand_id = '' then brand_product.brand_id else excluded.brand_id end,
        ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
const columns = {
  product: rowsOf('known', 'style_key', 'name_key', 'lifecycle', 'category', 'product_version'),
  completeness: rowsOf(
    'checked',
    'complete',
    'failing',
    'code',
    'merged_version',
    'set_aside_at',
    'changed_at',
    'completeness_position',
  ),
  supply: rowsOf('supply_position'),
  availability: rowsOf('short'),
}

/** `published_position` stays where it is while the product stays published: search then has it, in whatever state. */
const published = keyedRows(
  `insert into brand_product (product_id, brand_id, partition, published, published_position) values $rows
    on conflict (product_id) do update set partition = excluded.partition, published = excluded.published,
      published_position = case when brand_product.published = 1 and excluded.published = 1
        then brand_product.published_position else excluded.published_position end`,
)
const kept = keyedRows(
  `insert into brand_product_part (product_id, part, body) values $rows
    on conflict (product_id, part) do update set body = excluded.body`,
)

export async function projectProduct(tx: Transaction, record: Applied<Product>): Promise<void> {
  const { key, message, version } = record
  keepPart(tx, 'product', record)
  await tx.run('delete from brand_product_word where product_id = $1', [key])
  await tx.run('delete from brand_product_season where product_id = $1', [key])
  if (!message) return setColumns(tx, columns.product, record, [0, '', '', '', '', version])
  const { brandId, styleNumber, colourCode, styleName, lifecycle, seasons, category } = message
  const styleKey = `${styleNumber}\t${colourCode}`
  setColumns(tx, columns.product, record, [1, styleKey, styleName.toLowerCase(), lifecycle, category, version])
  await tx.insert(
    'insert into brand_product_word (brand_id, word, product_id) values $rows',
    wordsOf(message).map((word) => [brandId, word, key]),
  )
  await tx.insert(
    'insert into brand_product_season (brand_id, season, product_id) values $rows',
    [...new Set(seasons)].map((season) => [brandId, season, key]),
  )
}

/** It follows every change of any other input, so its position stands for theirs. */
export async function projectCompleteness(tx: Transaction, record: Applied<Completeness>): Promise<void> {
  const { message, offset, occurredAt } = record
  keepPart(tx, 'completeness', record)
  const [checked, complete] = [message ? 1 : 0, message?.complete ? 1 : 0]
  const failing = message ? failingBits(message) : 0
  const code = message ? stopCode(message) : ''
  const merged = message?.sources[topics.product.name] ?? 0
  const setAside = message?.setAsideAt ?? ''
  const values = [checked, complete, failing, code, merged, setAside, occurredAt, offset]
  setColumns(tx, columns.completeness, record, values)
}

/** Enrichment has handed the product to search, or taken it back. */
export async function projectEnriched(tx: Transaction, record: Applied<EnrichedProduct>): Promise<void> {
  const { key, message, partition, offset } = record
  published.put(tx, key, [key, message?.product?.brandId ?? '', partition, message ? 1 : 0, offset])
}

export async function projectSupply(tx: Transaction, record: Applied<ProductSupply>): Promise<void> {
  keepPart(tx, 'supply', record)
  setColumns(tx, columns.supply, record, [record.offset])
}

export async function projectAvailability(tx: Transaction, record: Applied<Availability>): Promise<void> {
  keepPart(tx, 'availability', record)
  let short = 0
  for (const { warehouses } of record.message?.skus ?? []) for (const warehouse of warehouses) short += warehouse.short
  setColumns(tx, columns.availability, record, [short])
}

export function keepPart(tx: Transaction, part: PartName, { key, bytes }: Applied): void {
  kept.put(tx, `${part} ${key}`, [key, part, bytes])
}

function setColumns(
  tx: Transaction,
  rows: KeyedRows,
  { key, message, partition }: Applied<{ brandId: string }>,
  values: readonly (string | number)[],
): void {
  rows.put(tx, key, [key, message?.brandId ?? '', partition, ...values])
}
