import { DomainError } from '@selvedge/platform/rpc/errors'
import type { FactsChanged, ProductGone, SubscriptionResolvers } from '../../../gen/resolvers.ts'
import type { GatewayViewer } from '../../../gateway/context.ts'
import type { Change, LiveSource } from '../../../gateway/live/follow.ts'
import type { ChangedFact } from '../../../read-models/product-facts/query.ts'
import type { ScopeSource } from '../scope.ts'
import { visibleProducts } from '../visible-products.ts'

const MOST = 500

type Event =
  | ({ __typename: 'FactsChanged' } & Omit<FactsChanged, 'cursor'>)
  | ({ __typename: 'ProductGone' } & Omit<ProductGone, 'cursor'>)

export const productFacts: SubscriptionResolvers['productFacts'] = {
  subscribe(_root, { ids, after }, context) {
    if (ids.length > MOST) throw new DomainError('INVALID', `at most ${MOST} products`, { reason: 'TOO_MANY_IDS' })
    return context.live!.follow(sourceOf(context, [...new Set(ids)]), after) as never
  },
  resolve: (event: unknown) => event as never,
}

function sourceOf(context: ScopeSource, ids: readonly string[]): LiveSource<Event> {
  const { productFacts: facts } = context.models
  return {
    reader: facts.reader,
    async read({ from, limit }, viewer) {
      const changed = await facts.changed(ids, from, limit)
      if (changed.length === 0) return []
      const events = await eventsOf(context, viewer, [...new Set(changed.map(({ productId }) => productId))])
      return withEvents(changed, events)
    },
  }
}

async function eventsOf(
  context: ScopeSource,
  viewer: GatewayViewer,
  ids: readonly string[],
): Promise<Map<string, Event>> {
  const visible = await visibleProducts(context, viewer, ids)
  return new Map(
    ids.map((productId): [string, Event] => {
      const product = visible.get(productId)
      if (!product) return [productId, { __typename: 'ProductGone', productId }]
      const { facts, price, availability } = product
      return [productId, { __typename: 'FactsChanged', facts, price, availability }]
    }),
  )
}

/** A product that changed in several parts is told once, with the last of them. */
function withEvents(changed: readonly ChangedFact[], events: ReadonlyMap<string, Event>): Change<Event>[] {
  const last = new Map<string, ChangedFact>()
  for (const change of changed) {
    const before = last.get(change.productId)
    if (!before || change.topic >= before.topic) last.set(change.productId, change)
  }
  return changed.map((change) => {
    const { productId, ...position } = change
    return { ...position, event: last.get(productId) === change ? events.get(productId)! : null }
  })
}
