/** The raw limits on servers: each asked by its bare client, as the system's own processes reach it. */
import type { Raw, Stage } from '../raw.ts'
import { openIndexReader } from '../index-reader.ts'
import { insertOrders } from './insert-orders.ts'
import { insertProducts } from './insert-products.ts'
import { recordSearches } from './recorded-searches.ts'
import { passOn } from './pass-on.ts'
import { measureStages } from './stages.ts'

/** Products that the stages move. */
const MOVED = 5_000

export type EngineUrls = Readonly<Record<'KAFKA_BROKERS' | 'POSTGRES_URL' | 'ELASTICSEARCH_URL', string>>

export function enginesRaw(urls: EngineUrls): Raw {
  let measured: Promise<Stage[]> | undefined
  const { KAFKA_BROKERS: brokers, POSTGRES_URL: postgres, ELASTICSEARCH_URL: search } = urls
  return {
    names: {
      products: 'one connection, the same rows + outbox',
      order: 'the same rows, one transaction',
      index: 'bare _search, the same clauses',
      read: 'bare client, the same records consumed',
      passed: 'bare clients, the same records consumed and produced',
    },
    insertProducts: (products, firstId) => insertProducts(postgres, products, firstId),
    insertOrders: (count, order) => insertOrders(postgres, count, order),
    passOn: (read, written) => passOn(brokers.split(','), read, written),
    async openIndex() {
      const recorded = await recordSearches(search)
      const reader = await openIndexReader({ kind: 'elasticsearch', url: recorded.url })
      return {
        ask: reader.ask,
        async prepare(retailer, input) {
          recorded.taken()
          await reader.ask(retailer, input)
          const searches = recorded.taken()
          if (searches.length === 0) throw new Error('the reader searched nothing')
          return async () => {
            for (const search of searches) await search()
          }
        },
        async close() {
          await reader.close()
          await recorded.close()
        },
      }
    },
    stages: (products) => (measured ??= measureStages(brokers.split(','), search, Math.min(MOVED, products))),
  }
}
