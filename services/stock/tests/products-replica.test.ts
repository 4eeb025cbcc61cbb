import { test } from 'vitest'
import type { Migration } from '@selvedge/platform/db/database'
import { createIds } from '@selvedge/platform/ids'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Origin } from '@selvedge/protos/gen/common/v1/common'
import { SkuSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics } from '@selvedge/protos/topics'
import { productsReplica } from '../src/consumers/products.ts'
import { migrations } from '../src/store/migrations.ts'
import { saveSupply } from '../src/store/supply.ts'

/** The truth a replica works on: supply of five articles, sent before any product came. */
const truth: Migration = {
  name: '000-truth',
  async up(db, dialect) {
    for (const migration of migrations) await migration.up(db, dialect)
    await db.run(`insert into outbox_meta (name, value) values ('epoch', 1)`)
    const tx = { ...db, afterCommit() {}, savepoint: (work: () => Promise<never>) => work() }
    for (const article of ['sku:a', 'sku:b', 'sku:x', 'sku:y', 'gtin:00036000291452']) {
      const supply = SkuSupply.fromPartial({
        sku: article.slice(4),
        warehouses: [{ madeToOrder: article !== 'sku:x' }],
      })
      await saveSupply(
        tx,
        { brandId: 'b', article, productId: '', supply, origin: Origin.fromPartial({ at: article }) },
        undefined,
      )
    }
  },
}

const product = (id: string, skus: string[], gtin = '') =>
  Product.fromPartial({ id, brandId: 'b', variants: skus.map((sku) => ({ sku, gtin: sku === 'x' ? gtin : '' })) })

test('supply stands with its products however their records arrive', () => {
  const replica = productsReplica(createIds())
  return expectReplayEqual(
    { ...replica, migrations: [truth, ...replica.migrations] },
    [
      recordOf(topics.product, 'p1', product('p1', ['a', 'x'], '036000291452'), 1),
      recordOf(topics.product, 'p2', product('p2', ['b']), 1),
      recordOf(topics.product, 'p2', product('p2', ['b', 'x'], '036000291452'), 2),
      recordOf(topics.product, 'p1', product('p1', ['a']), 2),
      recordOf(topics.product, 'p3', product('p3', ['y']), 1),
      recordOf(topics.product, 'p3', null, 2),
    ],
    async (db) => [
      await db.read.all('select brand_id, article, product_id, supply from supply order by brand_id, article'),
      await db.read.all('select * from article_claim order by brand_id, article, product_id'),
    ],
  )
})
