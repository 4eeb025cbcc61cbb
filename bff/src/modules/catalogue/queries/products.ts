import { DomainError } from '@selvedge/platform/rpc/errors'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { freshnessOf } from '../freshness.ts'
import { visibleProducts } from '../visible-products.ts'

const MOST = 500

export const products: QueryResolvers['products'] = async (_root, { ids }, context) => {
  if (ids.length > MOST) throw new DomainError('INVALID', `at most ${MOST} products`, { reason: 'TOO_MANY_IDS' })
  const viewer = requireViewer(context, ['RETAILER'])
  const { reader } = context.models.productFacts
  const liveCursor = await snapshotCursor(reader, viewer)
  const wanted = [...new Set(ids)]
  const visible = await visibleProducts(context, viewer, wanted)
  return {
    products: wanted.flatMap((id) => visible.get(id) ?? []),
    liveCursor,
    freshness: await freshnessOf(context, reader),
  }
}
