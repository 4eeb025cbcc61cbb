import type { BrandProductResolvers } from '../../../gen/resolvers.ts'
import { allocationsLoader } from '../allocations.ts'

export const BrandProduct: BrandProductResolvers = {
  /** Orders may be away: then this part is missing, and the rest of the page stands. */
  async allocations({ id, skus }, _args, context) {
    const sizes = new Map((skus as { sku: string; size: string }[]).map(({ sku, size }) => [sku, size]))
    const allocations = await allocationsLoader(context).load(id!)
    return allocations.map(({ date, ...rest }) => ({ ...rest, size: sizes.get(rest.sku) ?? '', date: date || null }))
  },
}
