import { offerWindow } from '@selvedge/protos/rules/window-offer'
import { sizeRun } from '@selvedge/protos/rules/size-run'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { snapshotCursor } from '../../../gateway/live/cursor.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { presentWindow } from '../../catalogue/present/window.ts'
import { ownBrand } from '../brand-scope.ts'
import { presentListPrice } from '../present/list-price.ts'
import { presentRow } from '../present/row.ts'
import { presentSkus } from '../present/supply.ts'
import { searchState } from '../search-state.ts'

export const brandProduct: QueryResolvers['brandProduct'] = async (_root, { id }, context) => {
  const viewer = requireViewer(context, ['BRAND'])
  const { models } = context
  const liveCursor = await snapshotCursor(models.brandProducts.reader, viewer)
  const brand = await ownBrand(context, viewer)
  const [parts] = await models.brandProducts.products(brand.id, [id], await searchState(context))
  const product = parts?.product
  if (!parts || !product) return null
  const windows = await models.viewer.windows(parts.listing?.windowIds ?? [])
  const lists = parts.prices?.lists ?? []
  const named = new Map(
    (await models.productFacts.priceLists(lists.map(({ listId }) => listId))).map((list) => [list.id, list.name]),
  )
  const { description, composition, originCountry, hsCode, gender, visibleFrom, visible, sizeScale, variants } = product
  return {
    id,
    row: presentRow(parts, brand.today),
    description,
    composition,
    originCountry,
    hsCode,
    gender,
    visibleFrom: visibleFrom || null,
    visible,
    images: parts.images?.images ?? [],
    sizeScale: sizeScale ?? { name: sizeRun(product), sizes: variants.map(({ size }) => size) },
    skus: presentSkus(parts, brand.today),
    windows: windows
      .filter((window) => window.brandId === brand.id)
      .map((window) => presentWindow(window, offerWindow(window, brand.today, brand.now)))
      .sort((left, right) => (left.start < right.start ? -1 : left.start > right.start ? 1 : 0)),
    liveCursor,
    prices: lists.map((list) => presentListPrice(list, named.get(list.listId) ?? '')),
  }
}
