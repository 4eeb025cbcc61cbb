/**
 * What pages follow of products, read and judged once for all that stand at the same place: thousands of them wake up at
 * the same commit, and most were told the same up to there.
 */
import type { Cursor } from '@selvedge/platform/views/cursor'
import type { FactsChanged, ProductGone } from '../../../gen/resolvers.ts'
import type { GatewayViewer } from '../../../gateway/context.ts'
import type { Change } from '../../../gateway/live/follow.ts'
import type { ChangedFact } from '../../../read-models/product-facts/query.ts'
import { SCOPE_KEPT_MS } from '../scope.ts'
import type { ScopeSource } from '../scope.ts'
import { visibleProducts } from '../visible-products.ts'

export type FactsEvent =
  | ({ __typename: 'FactsChanged' } & Omit<FactsChanged, 'cursor'>)
  | ({ __typename: 'ProductGone' } & Omit<ProductGone, 'cursor'>)

export interface SharedFacts {
  changes(ids: ReadonlySet<string>, span: Span, viewer: GatewayViewer): Promise<Change<FactsEvent>[]>
}

interface Span {
  from: Cursor
  to: Cursor
  limit: number
}

interface Changed {
  facts: readonly ChangedFact[]
  /** The part of each product that it is told with. */
  last: ReadonlyMap<string, ChangedFact>
}

/** What people with the same rights are told where the view is now. */
interface Judged {
  at: number
  events: Map<string, Promise<FactsEvent>>
  changes: Map<ChangedFact, Promise<Change<FactsEvent>>>
}

const made = new WeakMap<object, SharedFacts>()

/** One for all sockets of a gateway. */
export function sharedFacts(context: ScopeSource): SharedFacts {
  const { models, clock } = context
  const known = made.get(models)
  if (known) return known
  const facts = createSharedFacts({ models, clock })
  made.set(models, facts)
  return facts
}

function createSharedFacts(source: ScopeSource): SharedFacts {
  const { productFacts } = source.models
  const spans = new WeakMap<Cursor, WeakMap<Cursor, Promise<Changed | undefined>>>()
  const judgements = new WeakMap<Cursor, Map<string, Judged>>()

  /** Undefined: more than `limit`, of which a page may show a few. */
  function between({ from, to, limit }: Span): Promise<Changed | undefined> {
    const ofFrom = memo(spans, from, () => new WeakMap<Cursor, Promise<Changed | undefined>>())
    return memo(ofFrom, to, async () => {
      const facts = await productFacts.changed(null, from, limit)
      return facts.length < limit ? withLast(facts) : undefined
    })
  }

  function judgedAt(to: Cursor, { profile }: GatewayViewer): Judged {
    const byProfile = memo(judgements, to, () => new Map<string, Judged>())
    const known = byProfile.get(profile)
    if (known && performance.now() - known.at < SCOPE_KEPT_MS) return known
    const judged: Judged = { at: performance.now(), events: new Map(), changes: new Map() }
    byProfile.set(profile, judged)
    return judged
  }

  function judge({ events }: Judged, ids: readonly string[], viewer: GatewayViewer): void {
    const missing = [...new Set(ids)].filter((id) => !events.has(id))
    if (missing.length === 0) return
    const visible = visibleProducts(source, viewer, missing)
    for (const id of missing) {
      events.set(
        id,
        visible.then((products): FactsEvent => {
          const product = products.get(id)
          if (!product) return { __typename: 'ProductGone', productId: id }
          const { facts, price, availability } = product
          return { __typename: 'FactsChanged', facts, price, availability }
        }),
      )
    }
  }

  return {
    async changes(ids, span, viewer) {
      const changed = (await between(span)) ?? withLast(await productFacts.changed([...ids], span.from, span.limit))
      const mine = changed.facts.filter(({ productId }) => ids.has(productId))
      if (mine.length === 0) return []
      const judged = judgedAt(span.to, viewer)
      judge(
        judged,
        mine.map(({ productId }) => productId),
        viewer,
      )
      return Promise.all(
        mine.map((fact) =>
          memo(judged.changes, fact, async () => {
            const { productId, ...position } = fact
            const isLast = changed.last.get(productId) === fact
            return { ...position, event: isLast ? await judged.events.get(productId)! : null, shared: true as const }
          }),
        ),
      )
    },
  }
}

/** A product that changed in several parts is told once, with the last of them. */
function withLast(facts: readonly ChangedFact[]): Changed {
  const last = new Map<string, ChangedFact>()
  for (const fact of facts) {
    const before = last.get(fact.productId)
    if (!before || fact.topic >= before.topic) last.set(fact.productId, fact)
  }
  return { facts, last }
}

interface Memory<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
  delete(key: Key): unknown
}

/** Made at the first ask; a promise that fails is forgotten, so that the next ask tries again. */
function memo<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key)
  if (known !== undefined) return known
  const value = make()
  memory.set(key, value)
  if (value instanceof Promise) value.catch(() => memory.delete(key))
  return value
}
