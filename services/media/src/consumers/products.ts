/** Replica: which product a style number and colour code name. Pictures that waited for it are published. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { NewId } from '@selvedge/platform/ids'
import { source } from '@selvedge/platform/views/view'
import type { Applied, View } from '@selvedge/platform/views/view'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { topics } from '@selvedge/protos/topics'
import { hasSet, productOfSet, publishSet, saveSet } from '../store/sets.ts'
import type { SetKey } from '../store/sets.ts'

export function productsReplica(newId: NewId): View {
  return {
    name: 'media-products',
    version: 1,
    migrations: [
      {
        name: '001-known-product',
        async up(db) {
          await db.run(`create table known_product (
            brand_id text not null, style_number text not null, colour_code text not null, product_id text not null unique,
            primary key (brand_id, style_number, colour_code))`)
        },
      },
    ],
    sources: [source(topics.product, (tx, record) => applyProduct(tx, record, newId))],
  }
}

export async function knownProduct(
  sql: Sql,
  { brandId, styleNumber, colourCode }: SetKey,
): Promise<string | undefined> {
  const row = await sql.get<{ id: string }>(
    'select product_id as id from known_product where brand_id = $1 and style_number = $2 and colour_code = $3',
    [brandId, styleNumber, colourCode],
  )
  return row?.id
}

async function applyProduct(
  tx: Transaction,
  { key: id, message, occurredAt }: Applied<Product>,
  newId: NewId,
): Promise<void> {
  await tx.run('delete from known_product where product_id = $1', [id])
  if (!message) return
  const { brandId, styleNumber, colourCode } = message
  await tx.run('insert into known_product (brand_id, style_number, colour_code, product_id) values ($1, $2, $3, $4)', [
    brandId,
    styleNumber,
    colourCode,
    id,
  ])
  // A set that has its product was published with it: a rebuild of this replica publishes nothing again.
  if (!(await hasSet(tx, message)) || (await productOfSet(tx, message)) !== undefined) return
  await saveSet(tx, message, id)
  const origin = { eventId: newId(), at: occurredAt, actor: 'system:media', operation: 'the product came', line: 0 }
  await publishSet(tx, id, message, origin)
}
