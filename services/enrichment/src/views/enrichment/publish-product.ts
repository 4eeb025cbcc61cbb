/** Merges one product and publishes what differs from what was published last. */
import { hash } from 'node:crypto'
import type { Transaction } from '@selvedge/platform/db/database'
import { publishAll } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'
import type { Inputs } from '../../domain/inputs.ts'
import { productInputs } from '../../domain/inputs.ts'
import { mergeProduct, sourcesOf } from '../../domain/merge-product.ts'
import { gather } from './gather.ts'
import type { Fresh } from './touched.ts'

export async function publishProduct(tx: Transaction, newId: NewId, productId: string, fresh?: Fresh): Promise<void> {
  const inputs = await gather(tx, productId, fresh)
  const product = inputs?.product?.message
  const merged = product ? mergeProduct(inputs) : undefined
  const enriched = merged?.enriched && encodeEnriched(merged.enriched)
  const completeness =
    merged && product
      ? Completeness.encode({
          productId,
          brandId: product.brandId,
          complete: merged.enriched !== undefined,
          gates: merged.gates,
          sources: sourcesOf(inputs),
        }).finish()
      : undefined

  const before = await tx.get<{ enriched: string | null; completeness: string | null }>(
    'select enriched, completeness from published where product_id = $1',
    [productId],
  )
  const now = {
    enriched: enriched ? contentHash(enriched.content) : null,
    completeness: completeness ? contentHash(completeness) : null,
  }
  if (now.enriched === (before?.enriched ?? null) && now.completeness === (before?.completeness ?? null)) return

  const occurredAt = newestOf(inputs)
  const change = ({ name, messageType }: TopicContract<any>, value: Uint8Array | null) => ({
    topic: name,
    key: productId,
    value,
    messageType,
    actor: 'system:enrichment',
    occurredAt,
    eventId: newId(),
  })
  await tx.run(
    `insert into published (product_id, enriched, completeness) values ($1, $2, $3)
      on conflict (product_id) do update set enriched = excluded.enriched, completeness = excluded.completeness`,
    [productId, now.enriched, now.completeness],
  )
  const changes = []
  if (now.enriched !== (before?.enriched ?? null)) changes.push(change(topics.enrichedProduct, enriched?.whole ?? null))
  if (now.completeness !== (before?.completeness ?? null))
    changes.push(change(topics.completeness, completeness ?? null))
  await publishAll(tx, changes)
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
