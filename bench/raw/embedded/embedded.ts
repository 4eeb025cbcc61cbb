/** The raw limits on files: a bare SQLite file, and the index's own reader in the bench's thread. */
import { join } from 'node:path'
import { openIndexReader } from '../index-reader.ts'
import type { Raw } from '../raw.ts'
import { insertOrders } from './insert-orders.ts'
import { insertProducts } from './insert-products.ts'
import { passOn } from './pass-on.ts'

export const embeddedRaw: Raw = {
  names: {
    products: 'one thread, the same rows + outbox',
    order: 'the same rows, one transaction',
    index: 'the index alone, in process',
    read: 'one thread, the same records read',
    passed: 'one thread, the same records read and written',
  },
  insertProducts: async (products, firstId) => insertProducts(products, firstId),
  insertOrders: async (count, order) => insertOrders(count, order),
  passOn: async (read, written) => passOn(read, written),
  async openIndex(dataDir) {
    const reader = await openIndexReader({ kind: 'embedded', folder: join(dataDir, 'views', 'search'), threads: 0 })
    return { ...reader, prepare: async (retailer, input) => () => reader.ask(retailer, input) }
  },
}
