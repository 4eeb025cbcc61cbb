import type { Transaction } from '@selvedge/platform/db/database'
import type { Applied } from '@selvedge/platform/views/view'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { failingBits } from './gates.ts'
import type { PartName } from './view.ts'
import { wordsOf } from './words.ts'

type Column = string | number

export async function projectProduct(tx: Transaction, record: Applied<Product>): Promise<void> {
  const { key, message } = record
  await keepPart(tx, 'product', record)
  await tx.run('delete from brand_product_word where product_id = $1', [key])
  await tx.run('delete from brand_product_season where product_id = $1', [key])
  if (!message) return setColumns(tx, record, { known: 0 })
  const { brandId, styleNumber, colourCode, styleName, lifecycle, seasons, category } = message
  await setColumns(tx, record, {
    known: 1,
    style_key: `${styleNumber}\t${colourCode}`,
    name_key: styleName.toLowerCase(),
    lifecycle,
    category,
  })
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
  await keepPart(tx, 'completeness', record)
  await setColumns(tx, record, {
    checked: message ? 1 : 0,
    complete: message?.complete ? 1 : 0,
    failing: message ? failingBits(message) : 0,
    changed_at: occurredAt,
    completeness_position: offset,
  })
}

export async function projectSupply(tx: Transaction, record: Applied<ProductSupply>): Promise<void> {
  await keepPart(tx, 'supply', record)
  await setColumns(tx, record, { supply_position: record.offset })
}

export async function projectAvailability(tx: Transaction, record: Applied<Availability>): Promise<void> {
  await keepPart(tx, 'availability', record)
  let short = 0
  for (const { warehouses } of record.message?.skus ?? []) for (const warehouse of warehouses) short += warehouse.short
  await setColumns(tx, record, { short })
}

export async function keepPart(tx: Transaction, part: PartName, { key, bytes }: Applied): Promise<void> {
  await tx.run(
    `insert into brand_product_part (product_id, part, body) values ($1, $2, $3)
      on conflict (product_id, part) do update set body = excluded.body`,
    [key, part, bytes],
  )
}

/** Only the columns a topic owns: topics come in any order, and none undoes what another said. */
async function setColumns(
  tx: Transaction,
  { key, message, partition }: Applied<{ brandId: string }>,
  columns: Record<string, Column>,
): Promise<void> {
  const names = Object.keys(columns)
  const brandId = message?.brandId ?? ''
  await tx.run(
    `insert into brand_product (product_id, brand_id, partition, ${names.join(', ')})
      values ($1, $2, $3, ${names.map((_, index) => `$${index + 4}`).join(', ')})
      on conflict (product_id) do update set partition = excluded.partition,
        brand_id = case when excluded.brand_id = '' then brand_product.brand_id else excluded.brand_id end,
        ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [key, brandId, partition, ...Object.values(columns)],
  )
}
