import { DomainError } from '@selvedge/platform/rpc/errors'
import type { BrandProductsInput, GateName, QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import type { FunnelCounts } from '../../../read-models/brand-products/funnel.ts'
import { freshnessOf } from '../../catalogue/freshness.ts'
import { selects } from '../../catalogue/selects.ts'
import { ownBrand } from '../brand-scope.ts'
import { presentRow } from '../present/row.ts'
import { searchState } from '../search-state.ts'

const MOST_ROWS = 200
const MOST_TEXT = 200

const noFunnel = { stages: [], gates: [] }

export const brandProducts: QueryResolvers['brandProducts'] = async (_root, { input }, context, info) => {
  const viewer = requireViewer(context, ['BRAND'])
  const limit = checked(input)
  const { brandProducts: model } = context.models
  const liveCursor = await snapshotCursor(model.reader, viewer)
  const brand = await ownBrand(context, viewer)
  const { sort, after, ...filter } = input
  const search = await searchState(context)
  const page = await model.page(brand.id, filter, search, sort ?? 'STYLE_NUMBER', limit, after ?? undefined)
  const products = await model.products(brand.id, page.ids, search)
  const wants = (field: string) => selects(info, field)
  return {
    total: wants('total') ? await model.count(brand.id, filter, search) : 0,
    rows: products.map((parts) => presentRow(parts, brand.today)),
    cursor: page.after,
    setAside: wants('setAside') ? await model.count(brand.id, { setAside: true }, search) : 0,
    funnel: wants('funnel') ? presentFunnel(await model.funnel(brand.id, input.season, search)) : noFunnel,
    seasons: wants('seasons') ? await model.seasons(brand.id) : [],
    lifecycles: wants('lifecycles') ? ((await model.lifecycles(brand.id)) as never) : [],
    categories: wants('categories') ? await model.categories(brand.id) : [],
    liveCursor,
    freshness: await freshnessOf(context, model.reader),
  }
}

function presentFunnel({ stages, failing }: FunnelCounts) {
  const gates = (Object.entries(failing) as [GateName, number][]).map(([gate, count]) => ({ gate, failing: count }))
  return { stages, gates }
}

function checked({ first, text, category, season, lostTo }: BrandProductsInput): number {
  const limit = first ?? 50
  if (
    limit < 0 ||
    limit > MOST_ROWS ||
    [text, category, season, lostTo].some((each) => (each?.length ?? 0) > MOST_TEXT)
  ) {
    throw new DomainError('INVALID', `first is 0 to ${MOST_ROWS}, texts at most ${MOST_TEXT} characters`, {
      reason: 'PRODUCTS_INPUT',
    })
  }
  return limit
}
