import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions, requireViewer } from '../../../gateway/viewer/require-viewer.ts'

export const priceRowChoices: QueryResolvers['priceRowChoices'] = async (_root, { productId }, context) => {
  const { organisationId } = requireViewer(context).rpc
  const [{ products }, windows] = await Promise.all([
    context.clients.catalog.batchGetProducts({ ids: [productId] }, callOptions(context)),
    context.models.viewer.windowsOf(organisationId),
  ])
  const product = products.find(({ brandId }) => brandId === organisationId)
  if (!product) return null
  const place = new Map((product.sizeScale?.sizes ?? []).map((size, index) => [size, index]))
  const sizes = product.variants.toSorted((left, right) => (place.get(left.size) ?? 0) - (place.get(right.size) ?? 0))
  return {
    sizes: sizes.map(({ sku, size }) => ({ sku, size })),
    windows: windows
      .map(({ id, code, name }) => ({ id, code, name }))
      .sort((left, right) => left.code.localeCompare(right.code, 'en')),
  }
}
