import type { BrandProductGone, SubscriptionResolvers } from '../../../gen/resolvers.ts'
import type { GatewayContext } from '../../../gateway/context.ts'
import type { LiveSource } from '../../../gateway/live/follow.ts'
import { ownBrand } from '../brand-scope.ts'
import { presentRow } from '../present/row.ts'
import type { PresentedRow } from '../present/row.ts'
import { searchState } from '../search-state.ts'

type Event =
  | { __typename: 'BrandProductChanged'; row: PresentedRow }
  | ({ __typename: 'BrandProductGone' } & Omit<BrandProductGone, 'cursor'>)

/** Rows of a list, several a second while an import runs: told together. */
const MERGE_MS = 250
const MOST_READ = 500

export const brandProductsChanged: SubscriptionResolvers['brandProductsChanged'] = {
  subscribe: (_root, { after }, context) => context.live!.follow(sourceOf(context), after) as never,
  resolve: (event: unknown) => event as never,
}

function sourceOf(context: Pick<GatewayContext, 'models' | 'clock'>): LiveSource<Event> {
  const { brandProducts } = context.models
  return {
    reader: brandProducts.reader,
    mergeMs: MERGE_MS,
    async read({ from, limit }, viewer) {
      const brand = await ownBrand(context, viewer)
      const changed = await brandProducts.changed(brand.id, from, limit)
      const rows = new Map<string, PresentedRow>()
      const ids = [...new Set(changed.filter(({ known }) => known).map(({ productId }) => productId))]
      const search = await searchState(context)
      for (let at = 0; at < ids.length; at += MOST_READ) {
        for (const parts of await brandProducts.products(brand.id, ids.slice(at, at + MOST_READ), search)) {
          rows.set(parts.productId, presentRow(parts, brand.today))
        }
      }
      return changed.map(({ productId, topic, partition, offset }) => {
        const row = rows.get(productId)
        const event: Event = row
          ? { __typename: 'BrandProductChanged', row }
          : { __typename: 'BrandProductGone', productId }
        return { topic, partition, offset, event }
      })
    },
  }
}
