/** What each consumed record leaves behind: its bytes in the product's wide row, and the product marked. */
import type { Transaction } from '@selvedge/platform/db/database'
import { keyedRows } from '@selvedge/platform/views/keyed-rows'
import type { KeyedRows } from '@selvedge/platform/views/keyed-rows'
import { source } from '@selvedge/platform/views/view'
import type { Applied, ViewSource } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import type { Input, ProductInput, RecordEvent } from '../../domain/inputs.ts'
import { productInputs } from '../../domain/inputs.ts'
import { touch } from './touched.ts'

/** Input → topic; their messages all carry the brand. */
const topicOf = {
  product: topics.product,
  listing: topics.listing,
  prices: topics.productPrices,
  availability: topics.availability,
  images: topics.imageSet,
} as const

export const inputSources: ViewSource<any>[] = productInputs.map((name) =>
  source<{ brandId: string }>(topicOf[name] as never, (tx, record) => applyInput(tx, name, record)),
)

const rows = Object.fromEntries(
  productInputs.map((name) => [
    name,
    keyedRows(`insert into input (product_id, brand_id, ${name}, ${name}_version, ${name}_event) values $rows
      on conflict (product_id) do update set
        brand_id = case when excluded.brand_id = '' then input.brand_id else excluded.brand_id end,
        ${name} = excluded.${name}, ${name}_version = excluded.${name}_version, ${name}_event = excluded.${name}_event`),
  ]),
) as Record<ProductInput, KeyedRows>

async function applyInput(tx: Transaction, name: ProductInput, record: Applied<{ brandId: string }>): Promise<void> {
  const { key, message, bytes, version, eventId, occurredAt, actor } = record
  const event: RecordEvent = { eventId, at: occurredAt, actor }
  rows[name].put(tx, key, [key, message?.brandId ?? '', bytes, version, JSON.stringify(event)])
  touch(tx, key, name, { message, version, event })
}

export type InputRow = { product_id: string; brand_id: string } & {
  [K in ProductInput]: Uint8Array | null
} & { [K in `${ProductInput}_version`]: number | null } & { [K in `${ProductInput}_event`]: string | null }

/** One input of a row, from its bytes. */
export function inputOf(row: InputRow, name: ProductInput): Input<any> | undefined {
  const version = row[`${name}_version`]
  if (version === null) return undefined
  const bytes = row[name]
  return {
    message: bytes === null ? null : topicOf[name].decode(bytes),
    version,
    event: JSON.parse(row[`${name}_event`]!) as RecordEvent,
  }
}
