import type { CatalogueNotice, QueryResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import type { GatewayContext, GatewayViewer } from '../../../gateway/context.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { viewerView } from '../../../read-models/viewer/view.ts'
import { freshnessOf } from '../freshness.ts'
import { presentCards } from '../present/cards.ts'
import { presentFacets } from '../present/facets.ts'
import { searchFault } from '../search-fault.ts'
import { scopeOf } from '../scope.ts'
import { selects } from '../selects.ts'
import { facetNames, toQuery } from '../to-query.ts'

/** Older than this, the viewer view shows no connections at all (`gateway/viewer/viewers.ts`). */
const VIEWER_TOO_OLD_SECONDS = 30

export const catalogue: QueryResolvers['catalogue'] = async (_root, { input }, context, info) => {
  const viewer = requireViewer(context, ['RETAILER'])
  const { models } = context
  // Cursors before rows, so that nothing between the two is missed.
  const head = await headOf(context, viewer)
  const scope = await scopeOf(context, viewer)
  const query = toQuery(input, scope, {
    facets: selects(info, 'facets'),
    prices: selects(info, 'prices'),
    swatches: selects(info, 'cards', 'swatches') || selects(info, 'cards', 'moreSwatches'),
  })
  const found =
    scope.brands.size > 0
      ? await models.productSearch.ask((index) => index.search(query)).catch(searchFault)
      : undefined
  if (!found) return { ...head, ...empty, notice: noticeOf(context, viewer, scope.brands.size) }
  models.productSearch.tell(query)
  const sizes = (found.facets[facetNames.SIZE] ?? []).map(({ value }) => value)
  return {
    ...head,
    total: found.total,
    cards: await presentCards(found, scope, models),
    facets: query.facets ? presentFacets(found.facets, scope, await models.productSearch.scales(sizes)) : [],
    prices: found.prices,
    cursor: found.after,
    notice: null,
  }
}

const empty = { total: 0, cards: [], facets: [], prices: [], cursor: null }

async function headOf(context: GatewayContext, viewer: GatewayViewer) {
  const { productSearch, productFacts } = context.models
  return {
    liveCursor: await snapshotCursor(productFacts.reader, viewer),
    searchCursor: await snapshotCursor(productSearch.reader, viewer),
    freshness: await freshnessOf(context, productSearch.reader),
  }
}

function noticeOf(context: GatewayContext, viewer: GatewayViewer, brands: number): CatalogueNotice {
  if (context.behindSeconds(viewerView.name) > VIEWER_TOO_OLD_SECONDS) return 'VIEWER_LATE'
  if (viewer.connections.size === 0) return 'NOT_CONNECTED'
  // Connected, but the brand itself is not known yet: the views are still being built.
  return brands === 0 ? 'VIEWER_LATE' : 'BUILDING'
}
