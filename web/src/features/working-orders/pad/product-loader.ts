import type { PadFactsFragment, PadProductFragment } from '../../../gen/graphql.ts'
import { factsSlice } from '../../../lib/overlay/facts-slice.ts'
import { listeners } from '../../../lib/store/listeners.ts'
import type { AppDispatch } from '../../../lib/store/hooks.ts'
import type { RootState } from '../../../lib/store/root-reducer.ts'
import { padApi } from '../data/pad-api.ts'
import { padFacts } from '../data/pad-facts.ts'

/** Products asked for at once: a page full, far below the server's limit. */
const chunkSize = 100

type Told = {
  onProducts: (products: readonly PadProductFragment[]) => void
  onFacts: (facts: readonly PadFactsFragment[]) => void
  /** Of our own read models, seconds. */
  onBehind: (seconds: number) => void
  onError: (error: unknown) => void
}

export type ProductLoader = {
  /** Loads and follows those not asked for yet; resolves when they are there, or cannot be had. */
  ensure: (ids: readonly string[]) => Promise<void>
  retry: () => void
  dispose: () => void
}

/**
 * Products of a working order with their live facts. Chunks only grow in number, so that one more style never asks for
 * the others again.
 */
export function createProductLoader(dispatch: AppDispatch, told: Told): ProductLoader {
  const asked = new Map<string, Promise<unknown>>()
  const requests: { refetch: () => unknown; unsubscribe: () => void }[] = []
  const endProducts = listeners.startListening({
    matcher: padApi.endpoints.padProducts.matchFulfilled,
    effect: ({ payload }, { getState }) => {
      const { products, freshness } = payload.products
      told.onProducts(products)
      told.onFacts(products.flatMap(({ id }) => newestOf(getState() as RootState, id)))
      told.onBehind(freshness.behindSeconds)
    },
  })
  const endFacts = listeners.startListening({
    actionCreator: factsSlice.actions.factsReceived,
    effect: ({ payload }, { getState }) => {
      if (payload.kind !== 'pad-product') return
      told.onFacts(payload.facts.flatMap(({ id }) => newestOf(getState() as RootState, id)))
    },
  })
  return {
    async ensure(ids) {
      const fresh = [...new Set(ids)].filter((id) => !asked.has(id))
      for (let from = 0; from < fresh.length; from += chunkSize) {
        const chunk = fresh.slice(from, from + chunkSize)
        const request = dispatch(padApi.endpoints.padProducts.initiate({ ids: chunk }, { forceRefetch: true }))
        const done = request.then(({ error }) => error && told.onError(error))
        requests.push(request)
        for (const id of chunk) asked.set(id, done)
      }
      await Promise.all(ids.map((id) => asked.get(id)))
    },
    retry() {
      for (const request of requests) request.refetch()
    },
    dispose() {
      endProducts()
      endFacts()
      for (const request of requests) request.unsubscribe()
    },
  }
}

function newestOf(state: RootState, id: string): PadFactsFragment[] {
  const value = padFacts.select(state, id)?.value
  return value ? [value] : []
}
