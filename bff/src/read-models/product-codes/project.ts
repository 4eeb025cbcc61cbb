import type { Transaction } from '@selvedge/platform/db/database'
import type { Applied } from '@selvedge/platform/views/view'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { codesOf } from './codes.ts'

/** Most versions of a product change its price or availability, not its codes: then nothing is written. */
export async function projectCodes(tx: Transaction, { key, message }: Applied<EnrichedProduct>): Promise<void> {
  const wanted = codesOf(message?.product?.variants ?? [])
  const kept = await tx.all<{ code: string; sku: string; size: string }>(
    'select code, sku, size from product_code where product_id = $1',
    [key],
  )
  for (const { code, sku, size } of kept) {
    const variant = wanted.get(code)
    if (variant?.sku === sku && variant.size === size) wanted.delete(code)
    else await tx.run('delete from product_code where product_id = $1 and code = $2', [key, code])
  }
  await tx.insert(
    'insert into product_code (product_id, code, sku, size) values $rows',
    [...wanted].map(([code, { sku, size }]) => [key, code, sku, size]),
  )
}
