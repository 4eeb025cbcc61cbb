import type { Transaction } from '@selvedge/platform/db/database'
import type { NewId } from '@selvedge/platform/ids'
import type { View } from '@selvedge/platform/views/view'
import { inputSources } from './apply-input.ts'
import { sharedSources } from './apply-shared.ts'
import { forgetShared } from './gather.ts'
import { publishProduct } from './publish-product.ts'
import { viewTables } from './tables.ts'
import { takeTouched } from './touched.ts'

/** Merging within a batch takes no longer than this; what is left over follows in turns of its own. */
const TURN_MS = 12

/** Joins all that is known of a product and publishes it. Its database holds the outbox it publishes through. */
export function enrichmentView(newId: NewId): View {
  return {
    name: 'enrichment',
    version: 1,
    migrations: [viewTables],
    sources: [...inputSources, ...sharedSources],
    afterBatch: (tx) => mergeTouched(tx, newId),
  }
}

async function mergeTouched(tx: Transaction, newId: NewId): Promise<void> {
  const products = takeTouched(tx)
  forgetShared(tx)
  if (products.size === 0 || (await isBuilding(tx))) return
  const began = performance.now()
  for (const [id, fresh] of products) {
    if (performance.now() - began < TURN_MS) {
      await publishProduct(tx, newId, id, fresh)
      await tx.run('delete from dirty where product_id = $1', [id])
    } else {
      await tx.run(
        `insert into dirty (product_id) values ($1) on conflict (product_id) do update set failed_with = null`,
        [id],
      )
    }
  }
}

/** While the history is read, half-known products must not replace what was published before. */
export async function isBuilding(tx: Pick<Transaction, 'get'>): Promise<boolean> {
  return (await tx.get('select 1 from building')) !== undefined
}
