import { DomainError } from '@selvedge/platform/rpc/errors'
import type { SubscriptionResolvers } from '../../../gen/resolvers.ts'
import type { LiveSource } from '../../../gateway/live/follow.ts'
import type { ScopeSource } from '../scope.ts'
import { sharedFacts } from './shared-facts.ts'
import type { FactsEvent } from './shared-facts.ts'

const MOST = 500

export const productFacts: SubscriptionResolvers['productFacts'] = {
  subscribe(_root, { ids, after }, context) {
    if (ids.length > MOST) throw new DomainError('INVALID', `at most ${MOST} products`, { reason: 'TOO_MANY_IDS' })
    return context.live!.follow(sourceOf(context, new Set(ids)), after) as never
  },
  resolve: (event: unknown) => event as never,
}

function sourceOf(context: ScopeSource, ids: ReadonlySet<string>): LiveSource<FactsEvent> {
  const facts = sharedFacts(context)
  return {
    reader: context.models.productFacts.reader,
    read: (span, viewer) => facts.changes(ids, span, viewer),
  }
}
