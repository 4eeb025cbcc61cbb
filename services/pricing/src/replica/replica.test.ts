import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { test } from 'vitest'
import { replicaView } from './replica.ts'

const product = (id: string, ...skus: string[]) =>
  Product.fromPartial({
    id,
    brandId: 'b1',
    styleNumber: id.toUpperCase(),
    colourCode: 'BLK',
    colourName: 'Black',
    styleName: 'Crew neck',
    sizeScale: { name: 'alpha', sizes: ['S', 'M', 'L'] },
    variants: skus.map((sku, index) => ({ sku, size: ['L', 'M', 'S'][index] ?? '' })),
  })
const window = (id: string, code: string) => DeliveryWindow.fromPartial({ id, brandId: 'b1', code, name: code })
const connection = (status: Connection['status'], ...priceListIds: string[]) =>
  Connection.fromPartial({ id: 'c1', brandId: 'b1', retailerId: 'r1', status, terms: { priceListIds } })
const brand = (timeZone: string) => Organisation.fromPartial({ id: 'b1', kind: 'BRAND', brand: { timeZone } })

test('the replica is the same however the log is read, a SKU that moves included', () =>
  expectReplayEqual(
    replicaView(async () => {}),
    [
      recordOf(topics.product, 'p1', product('p1', 's1', 's2'), 1),
      recordOf(topics.organisation, 'b1', brand('Europe/Amsterdam'), 1),
      recordOf(topics.product, 'p2', product('p2', 's3'), 1),
      recordOf(topics.deliveryWindow, 'w1', window('w1', 'AUG'), 1),
      recordOf(topics.connection, 'c1', connection('ACTIVE', 'l1', 'l2'), 1),
      recordOf(topics.product, 'p2', product('p2', 's3', 's1'), 3),
      recordOf(topics.product, 'p1', product('p1', 's2'), 4),
      recordOf(topics.connection, 'c1', connection('SUSPENDED', 'l2', 'l2'), 2),
      recordOf(topics.deliveryWindow, 'w1', window('w1', 'AUG-26'), 2),
      recordOf(topics.product, 'p3', product('p3', 's9'), 1),
      recordOf(topics.product, 'p3', null, 2),
      recordOf(topics.organisation, 'b1', brand('Europe/Rome'), 2),
    ],
    async (db) => ({
      products: await db.read.all('select * from replica_product order by id'),
      claims: await db.read.all('select * from replica_claim order by sku, product_id'),
      windows: await db.read.all('select * from replica_window order by id'),
      holders: await db.read.all('select * from replica_holder order by list_id'),
      brands: await db.read.all('select * from replica_brand'),
    }),
  ))
