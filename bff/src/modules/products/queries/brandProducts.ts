import { DomainError } from '@selvedge/platform/rpc/errors'
import type { BrandProductsInput, GateName, QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import type { FunnelCounts } from '../../../read-models/brand-products/query.ts'
import { freshnessOf } from '../../catalogue/freshness.ts'
import { selects } from '../../catalogue/selects.ts'
import { ownBrand } from '../brand-scope.ts'
import { presentRow } from '../present/row.ts'

const MOST_ROWS = 200
const MOST_TEXT = 200

const noFunnel = { products: 0, complete: 0, checking: 0, gates: [], stages: [] }

export const brandProducts: QueryResolvers['brandProducts'] = async (_root, { input }, context, info) => {
  const viewer = requireViewer(context, ['BRAND'])
  const limit = checked(input)
  const { brandProducts: model } = context.models
  const liveCursor = await snapshotCursor(model.reader, viewer)
  const brand = await ownBrand(context, viewer)
  const { sort, after, ...filter } = input
  const page = await model.page(brand.id, filter, sort ?? 'STYLE_NUMBER', limit, after ?? undefined)
  const products = await model.products(brand.id, page.ids)
  const wants = (field: string) => selects(info, field)
  return {
    total: wants('total') ? await model.count(brand.id, filter) : 0,
    rows: products.map((parts) => presentRow(parts, brand.today)),
    cursor: page.after,
    funnel: wants('funnel') ? presentFunnel(await model.funnel(brand.id)) : noFunnel,
    seasons: wants('seasons') ? await model.seasons(brand.id) : [],
    lifecycles: wants('lifecycles') ? ((await model.lifecycles(brand.id)) as never) : [],
    categories: wants('categories') ? await model.categories(brand.id) : [],
    liveCursor,
    freshness: await freshnessOf(context, model.reader),
  }
}

function presentFunnel({ products, complete, checking, failing, stopped }: FunnelCounts) {
  const gates = (Object.entries(failing) as [GateName, number][]).map(([gate, count]) => ({ gate, failing: count }))
  const stages = (Object.entries(stopped) as [GateName, number][]).map(([gate, count]) => ({ gate, stopped: count }))
  return { products, complete, checking, gates, stages }
}

function checked({ first, text, category, season }: BrandProductsInput): number {
  const limit = first ?? 50
  if (limit < 0 || limit > MOST_ROWS || [text, category, season].some((each) => (each?.length ?? 0) > MOST_TEXT)) {
    throw new DomainError('INVALID', `first is 0 to ${MOST_ROWS}, texts at most ${MOST_TEXT} characters`, {
      reason: 'PRODUCTS_INPUT',
    })
  }
  return limit
}
