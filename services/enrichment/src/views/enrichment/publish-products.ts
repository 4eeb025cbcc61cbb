/** Merges products and publishes what differs from what was published last. */
import { hash } from 'node:crypto'
import type { Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import type { Change } from '@selvedge/platform/db/outbox'
import { publishAll } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'
import type { Inputs } from '../../domain/inputs.ts'
import { productInputs } from '../../domain/inputs.ts'
import { mergeProduct, sourcesOf } from '../../domain/merge-product.ts'
import { gatherAll } from './gather.ts'
import type { Fresh } from './touched.ts'

/** What is published of a product, by the columns that tell what was published last. */
const outputs = Object.entries({ enriched: topics.enrichedProduct, completeness: topics.completeness }) as [
  Output,
  TopicContract<any>,
][]
type Output = 'enriched' | 'completeness'

/** The products are different ones; `fresh` has what this transaction has read of each. */
export async function publishProducts(
  tx: Transaction,
  newId: NewId,
  products: ReadonlyMap<string, Fresh>,
): Promise<void> {
  const before = await publishedOf(tx, [...products.keys()])
  const rows: (string | null)[][] = []
  const changes: Change[] = []
  for (const [productId, inputs] of await gatherAll(tx, products)) {
    const said = merge(productId, inputs)
    const was = before.get(productId) ?? { enriched: null, completeness: null }
    const differing = outputs.filter(([name]) => (said[name]?.hash ?? null) !== was[name])
    if (differing.length === 0) continue
    rows.push([productId, said.enriched?.hash ?? null, said.completeness?.hash ?? null])
    for (const [name, { name: topic, messageType }] of differing) {
      const value = said[name]?.value ?? null
      const occurredAt = newestOf(inputs)
      const eventId = newId()
      changes.push({ topic, key: productId, value, messageType, actor: 'system:enrichment', occurredAt, eventId })
    }
  }
  await tx.insert(
    `insert into published (product_id, enriched, completeness) values $rows
      on conflict (product_id) do update set enriched = excluded.enriched, completeness = excluded.completeness`,
    rows,
  )
  await publishAll(tx, changes)
}

async function publishedOf(
  tx: Transaction,
  productIds: readonly string[],
): Promise<Map<string, Record<Output, string | null>>> {
  const among = inList(productIds)
  const rows = await tx.all<Record<Output, string | null> & { id: string }>(
    `select product_id as id, enriched, completeness from published where product_id ${among.text}`,
    among.params,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** What is to be published, and by what it is compared; undefined: nothing any more. */
interface Said {
  value: Uint8Array
  hash: string
}

/** What is to be said of a product, by what is known of it. */
export function merge(productId: string, inputs: Inputs | undefined): Partial<Record<Output, Said>> {
  const product = inputs?.product?.message
  if (!product) return {}
  const { enriched, gates } = mergeProduct(inputs)
  const value = Completeness.encode({
    productId,
    brandId: product.brandId,
    complete: enriched !== undefined,
    gates,
    closedGate: gates.find(({ passed }) => !passed)?.name,
    sources: sourcesOf(inputs),
    setAsideAt: inputs.setAsideAt,
  }).finish()
  const completeness = { value, hash: contentHash(value) }
  if (!enriched) return { completeness }
  const { content, whole } = encodeEnriched(enriched)
  return { completeness, enriched: { value: whole, hash: contentHash(content) } }
}

/** The message, and the part of it that decides whether it is published: all but the versions it was made from. */
export function encodeEnriched(enriched: EnrichedProduct): { content: Uint8Array; whole: Uint8Array } {
  const content = EnrichedProduct.encode({ ...enriched, sources: {} }).finish()
  // Protobuf merges what is concatenated, so the large part is encoded once.
  const sources = EnrichedProduct.encode({ ...EnrichedProduct.create(), sources: enriched.sources }).finish()
  return { content, whole: Buffer.concat([content, sources]) }
}

/** Not for security: it tells equal content apart from changed. */
export function contentHash(content: Uint8Array): string {
  return hash('sha1', content, 'base64')
}

/** Derived records became true with the newest of their inputs; no clock is read. */
function newestOf(inputs: Inputs | undefined): Date {
  let newest = 0
  for (const name of productInputs) newest = Math.max(newest, Date.parse(inputs?.[name]?.event.at ?? '') || 0)
  return new Date(newest)
}
