import type { Transaction } from '@selvedge/platform/db/database'
import type { NewId } from '@selvedge/platform/ids'
import type { View } from '@selvedge/platform/views/view'
import { inputSources } from './apply-input.ts'
import { sharedSources } from './apply-shared.ts'
import { isBuilding } from './building.ts'
import { comparedOutput } from './compared-output.ts'
import { forgetShared } from './gather.ts'
import { publishProducts } from './publish-products.ts'
import { AT_ONCE, forgetDirty } from './publish-turn.ts'
import { mergeSoon } from './set-aside.ts'
import { enrichment, viewTables } from './tables.ts'
import { takeTouched } from './touched.ts'

/** Joins all that is known of a product and publishes it. Its database holds the outbox it publishes through. */
export function enrichmentView(newId: NewId, generation = 1): View {
  return {
    ...enrichment,
    generation,
    migrations: [viewTables],
    sources: [...inputSources, ...sharedSources],
    // Merging within a batch takes no longer than that; what is left over follows in turns of its own.
    afterBatch: (tx, { turnMs }) => mergeTouched(tx, newId, turnMs),
    onParked: mergeSoon,
    onHealed: mergeSoon,
    uncompared: ['input', 'dirty', 'sweep', 'building'],
    compared: comparedOutput,
  }
}

async function mergeTouched(tx: Transaction, newId: NewId, turnMs: number): Promise<void> {
  const products = takeTouched(tx)
  forgetShared(tx)
  if (products.size === 0 || (await isBuilding(tx))) return
  const began = performance.now()
  const waiting = [...products]
  while (waiting.length > 0 && performance.now() - began < turnMs) {
    const some = new Map(waiting.splice(0, AT_ONCE))
    await publishProducts(tx, newId, some)
    await forgetDirty(tx, [...some.keys()])
  }
  await tx.insert(
    'insert into dirty (product_id) values $rows on conflict (product_id) do update set failed_with = null',
    waiting.map(([id]) => [id]),
  )
}
