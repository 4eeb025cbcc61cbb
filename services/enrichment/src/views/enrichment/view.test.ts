import type { Database } from '@selvedge/platform/db/database'
import { createIds } from '@selvedge/platform/ids'
import type { OutgoingRecord } from '@selvedge/platform/log/log'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { test } from 'vitest'
import { availability, brand, images, listing, prices, product, window } from '../../domain/some-inputs.ts'
import { gatherAll } from './gather.ts'
import { mergeProduct, sourcesOf } from '../../domain/merge-product.ts'
import { enrichmentView } from './view.ts'

const history: OutgoingRecord[] = [
  recordOf(topics.organisation, 'b1', brand, 1),
  recordOf(topics.product, 'p1', product('p1', { lifecycle: 'DRAFT' }), 1),
  recordOf(topics.product, 'p1', product('p1'), 2),
  recordOf(topics.product, 'p2', product('p2'), 1),
  recordOf(topics.listing, 'p1', listing('p1'), 1),
  recordOf(topics.listing, 'p2', listing('p2'), 1),
  recordOf(topics.productPrices, 'p1', prices('p1'), 1),
  recordOf(topics.productPrices, 'p1', prices('p1', 9_000), 2),
  recordOf(topics.productPrices, 'p2', prices('p2'), 1),
  recordOf(topics.deliveryWindow, 'w1', window('w1', '2027-08-01'), 1),
  recordOf(topics.deliveryWindow, 'w1', window('w1', '2027-08-15'), 2),
  recordOf(topics.availability, 'p1', availability('p1'), 1),
  recordOf(topics.availability, 'p2', availability('p2'), 1),
  recordOf(topics.imageSet, 'p1', images('p1'), 1),
  recordOf(topics.imageSet, 'p2', images('p2'), 1),
  recordOf(topics.product, 'p2', null, 2),
  recordOf(topics.organisation, 'b1', { ...brand, name: 'Halden Oslo' }, 2),
]

test('what is merged is the same however the log is read', () =>
  expectReplayEqual(enrichmentView(createIds(), 12), history, merged))

/** Merged as the publisher would, from the tables alone. */
async function merged(db: Database): Promise<unknown> {
  const rows = await db.read.all<{ id: string }>('select product_id as id from input order by product_id')
  return db.transaction(async (tx) => {
    const products: unknown[] = []
    for (const { id } of rows) {
      const inputs = (await gatherAll(tx, new Map([[id, {}]]))).get(id)!
      products.push([id, mergeProduct(inputs), sourcesOf(inputs)])
    }
    return products
  })
}
