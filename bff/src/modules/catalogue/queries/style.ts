import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { freshnessOf } from '../freshness.ts'
import { searchFault } from '../search-fault.ts'
import { scopeOf } from '../scope.ts'
import { visibleProducts } from '../visible-products.ts'

/** A style has at most so many colourways on its page; a real one has a few dozen. */
const MOST_COLOURWAYS = 200

export const style: QueryResolvers['style'] = async (_root, { id }, context) => {
  const viewer = requireViewer(context, ['RETAILER'])
  const { productSearch, productFacts } = context.models
  const liveCursor = await snapshotCursor(productFacts.reader, viewer)
  const { visibility } = await scopeOf(context, viewer)
  const query = { visibility, groups: [id], limit: MOST_COLOURWAYS }
  const found = await productSearch.ask((index) => index.search(query)).catch(searchFault)
  const ids = found?.hits.map((hit) => hit.id) ?? []
  const visible = await visibleProducts(context, viewer, ids)
  const colourways = ids.flatMap((each) => visible.get(each) ?? [])
  const first = colourways[0]
  if (!first) return null
  const { brandId, brandName, styleNumber, name } = first
  return {
    id,
    brandId,
    brandName,
    styleNumber,
    name,
    colourways,
    liveCursor,
    freshness: await freshnessOf(context, productFacts.reader),
  }
}
