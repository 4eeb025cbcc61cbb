import type { Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Lifecycle } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import { changeProduct } from '../store/change-product.ts'
import type { Change } from '../store/change.ts'
import { findProduct } from '../store/products.ts'
import { changeOf } from './deps.ts'
import type { Rpc } from './deps.ts'
import { assertBatch } from './limits.ts'

const GROUP = 100

export const setLifecycle: Rpc<'setLifecycle'> =
  (deps) =>
  async ({ productIds, lifecycle }, ctx) => {
    assertBatch(productIds)
    if (lifecycle === 'UNSPECIFIED')
      throw new DomainError('INVALID', 'say which lifecycle', { reason: 'LIFECYCLE_MISSING' })
    const change = changeOf(deps, ctx, `set to ${lifecycle.toLowerCase()}`)
    const results: RecordResult[] = []
    for (let at = 0; at < productIds.length; at += GROUP) {
      const ids = productIds.slice(at, at + GROUP)
      await deps.db.transaction(async (tx) => {
        for (const id of ids)
          results.push({ index: results.length, ...(await set(tx, ctx.viewer.organisationId, id, lifecycle, change)) })
      })
    }
    return { results }
  }

async function set(
  tx: Transaction,
  brandId: string,
  id: string,
  lifecycle: Lifecycle,
  change: Change,
): Promise<Omit<RecordResult, 'index'>> {
  const product = await findProduct(tx, id)
  if (!product || product.brandId !== brandId) {
    const problem = {
      code: 'PRODUCT_UNKNOWN',
      pointer: '',
      message: 'there is no such product',
      value: id.slice(0, 40),
    }
    return { outcome: 'REJECTED', id: '', problems: [problem] }
  }
  if (product.lifecycle === lifecycle) return { outcome: 'UNCHANGED', id, problems: [] }
  await changeProduct(tx, { ...product, lifecycle }, change)
  return { outcome: 'APPLIED', id, problems: [] }
}
