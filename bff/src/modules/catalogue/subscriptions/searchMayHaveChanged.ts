import type { SubscriptionResolvers } from '../../../gen/resolvers.ts'
import type { LiveSource } from '../../../gateway/live/follow.ts'
import type { ScopeSource } from '../scope.ts'

interface Event {
  __typename: 'SearchChanged'
}

const MERGE_MS = 1_000

export const searchMayHaveChanged: SubscriptionResolvers['searchMayHaveChanged'] = {
  subscribe: (_root, { after }, context) => context.live!.follow(sourceOf(context), after) as never,
  resolve: (event: unknown) => event as never,
}

/** However many products changed, it is said once: with the last partition that did. */
function sourceOf({ models }: ScopeSource): LiveSource<Event> {
  const { productSearch } = models
  return {
    reader: productSearch.reader,
    mergeMs: MERGE_MS,
    async read({ from }, viewer) {
      const newest = new Map<number, { topic: string; partition: number; offset: number }>()
      for (const change of await productSearch.changed([...viewer.connections.keys()], from)) {
        if ((newest.get(change.partition)?.offset ?? -1) < change.offset) newest.set(change.partition, change)
      }
      const changes = [...newest.values()].sort((left, right) => left.partition - right.partition)
      return changes.map((change, index) => ({
        ...change,
        event: index === changes.length - 1 ? { __typename: 'SearchChanged' as const } : null,
      }))
    },
  }
}
