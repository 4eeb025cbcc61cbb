/** The comparison finds what is missing, strange or different, and what refers to nothing. */
import { join } from 'node:path'
import { openDatabase } from '@selvedge/platform/db/open-database'
import type { Transaction } from '@selvedge/platform/db/database'
import { openEmbeddedLog } from '@selvedge/platform/log/embedded/embedded-log'
import { header } from '@selvedge/platform/log/headers'
import { encodeRecord } from '@selvedge/platform/log/typed'
import { localSignal } from '@selvedge/platform/signal/local-signal'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptDatabases } from '../../src/backup/backup-folder.ts'
import { compareTopics } from '../../src/compare/compare-topics.ts'
import { isEqual } from '../../src/compare/difference.ts'
import { findOrphans } from '../../src/compare/find-orphans.ts'
import { openReaders } from '../../src/compare/readers.ts'
import { readFiles } from '../../src/log-to-read.ts'
import { ownedDatabases } from '../../src/owned-databases.ts'
import type { OwnedName } from '../../src/owned-databases.ts'
import { inFolder } from '../../src/places.ts'

let dir: ReturnType<typeof tempDir>
beforeEach(async () => {
  dir = tempDir()
  for (const name of keptDatabases) await write(name, async () => {})
})
afterEach(() => dir.remove())

async function write(name: OwnedName, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const { migrations } = await ownedDatabases[name].load()
  const db = await openDatabase({ location: inFolder(dir.path).database(name), durability: 'truth' }, migrations)
  await db.transaction(work)
  await db.close()
}

const encoded = <Message>(codec: { encode(message: Message): { finish(): Uint8Array } }, message: Message) =>
  codec.encode(message).finish()

function organisation(tx: Transaction, id: string, name = id) {
  const message = encoded(Organisation, Organisation.fromPartial({ id, name, kind: 'BRAND' }))
  return tx.run(
    `insert into organisation (id, kind, slug, name, created_at, message) values ($1, 'BRAND', $1, $2, '', $3)`,
    [id, name, message],
  )
}

function count(tx: Transaction, topic: string, key: string) {
  return tx.run('insert into entity_version (topic, key, n) values ($1, $2, 1)', [topic, key])
}

test('of each topic what it lacks, what it has too many, and what it says otherwise is named', async () => {
  await write('accounts', async (tx) => {
    await tx.run(`insert into outbox_meta (name, value) values ('epoch', 1)`)
    for (const id of ['same', 'other', 'missing']) {
      await organisation(tx, id)
      await count(tx, topics.organisation.name, id)
    }
    // Its life has ended.
    await count(tx, topics.organisation.name, 'gone')
  })
  await write('orders', async (tx) => {
    for (const [id, number] of [
      ['o1', 'HAL-2026-00001'],
      ['o2', 'HAL-2026-00002'],
    ] as const) {
      const { no } = (await tx.get<{ no: number }>(
        `insert into orders (id, brand_id, retailer_id, number, status, clean, message)
          values ($1, 'b', 'r', $2, 'PLACED', 1, $3) returning no`,
        [id, number, encoded(Order, Order.fromPartial({ id, number }))],
      ))!
      for (const sequence of [1, 2]) {
        const event = OrderEvent.fromPartial({
          id: `${id}-${sequence}`,
          orderId: id,
          sequence,
          at: '2026-11-29T09:00:00Z',
        })
        await tx.run(
          'insert into order_event (brand_no, position, order_no, sequence, message) values (1, $1, $2, $3, $4)',
          [no * 10 + sequence, no, sequence, encoded(OrderEvent, event)],
        )
      }
      await count(tx, topics.orderEvent.name, id)
    }
  })
  const log = await openEmbeddedLog({ dir: join(dir.path, 'log'), writer: 'truth', signal: localSignal() })
  await log.createTopics(Object.values(topics))
  const head = (eventId: string, version: number) => ({
    [header.eventId]: eventId,
    [header.entityVersion]: String(version),
    [header.occurredAt]: '2026-11-29T09:00:00.000Z',
    [header.actor]: 'system:test',
  })
  const say = (id: string, name: string) =>
    encodeRecord(topics.organisation, id, Organisation.fromPartial({ id, name, kind: 'BRAND' }), head(`e-${id}`, 1))
  const tell = (orderId: string, sequence: number, version: number) =>
    encodeRecord(
      topics.orderEvent,
      orderId,
      OrderEvent.fromPartial({ orderId, sequence }),
      head(`${orderId}-${sequence}`, version),
    )
  await log.append([
    say('same', 'same'),
    say('other', 'as it was once'),
    say('strange', 'nobody knows it'),
    encodeRecord(topics.organisation, 'gone', null, head('e-gone', 2)),
    // All of them, the later ones first and then once more in their order.
    tell('o1', 2, 1),
    tell('o1', 1, 2),
    tell('o1', 2, 3),
    tell('o2', 1, 1),
  ])
  await log.close()

  await using readers = openReaders(inFolder(dir.path))
  await using toRead = await readFiles(join(dir.path, 'log'))
  const compared = await compareTopics(toRead, readers.of, new Map())
  const of = (name: string) => compared.find(({ topic }) => topic === name)!
  expect(of(topics.organisation.name)).toMatchObject({
    expected: 3,
    found: 3,
    missing: ['missing'],
    strange: ['strange'],
    differing: ['other'],
  })
  expect(of(topics.organisation.name).truthDigest).not.toBe(of(topics.organisation.name).topicDigest)
  expect(of(topics.orderEvent.name)).toMatchObject({
    expected: 2,
    found: 2,
    missing: [],
    strange: [],
    differing: ['o2'],
  })
  expect(compared.filter((each) => !isEqual(each)).map(({ topic }) => topic)).toEqual([
    topics.organisation.name,
    topics.orderEvent.name,
  ])
})

test('each reference that leads nowhere is named with both its ends', async () => {
  await write('accounts', (tx) => organisation(tx, 'b1'))
  await write('catalog', async (tx) => {
    for (const [id, brandId] of [
      ['p1', 'b1'],
      ['p2', 'b2'],
    ] as const)
      await tx.run(
        `insert into product (id, brand_id, style_number, colour_code, style_id, facts_hash, covered_by, listed_in, created_at, message)
          values ($1, $2, $1, '', '', '', '', '[]', '', $3)`,
        [id, brandId, new Uint8Array()],
      )
  })
  await write('pricing', (tx) =>
    tx.insert('insert into list_product (product_id, list_id, rows, revision, body) values $rows', [
      ['p1', 'l1', 1, 1, new Uint8Array()],
      ['p3', 'l1', 1, 1, new Uint8Array()],
      ['p3', 'l2', 1, 1, new Uint8Array()],
    ]),
  )
  await write('stock', (tx) =>
    tx.insert('insert into supply (brand_id, article, product_id, supply, origin, at) values $rows', [
      ['b1', 'sku:A', 'p1', new Uint8Array(), new Uint8Array(), ''],
      ['b1', 'sku:B', '', new Uint8Array(), new Uint8Array(), ''],
      ['b1', 'sku:C', 'p4', new Uint8Array(), new Uint8Array(), ''],
    ]),
  )
  await write('connections', (tx) => {
    const message = Connection.fromPartial({ id: 'c1', terms: { priceListIds: ['l9'] } })
    return tx.run(
      `insert into connection (id, brand_id, retailer_id, status, message) values ('c1', 'b1', 'r1', 'ACTIVE', $1)`,
      [encoded(Connection, message)],
    )
  })
  await write('orders', (tx) => {
    const lines = ['p1', 'p5'].map((productId) => ({ productId }))
    const message = Order.fromPartial({ id: 'o1', number: 'HAL-2026-00001', lines })
    return tx.run(
      `insert into orders (id, brand_id, retailer_id, number, status, clean, message)
        values ('o1', 'b1', 'r2', 'HAL-2026-00001', 'PLACED', 1, $1)`,
      [encoded(Order, message)],
    )
  })
  const lost = 'f'.repeat(64)
  await write('media', (tx) =>
    tx.run(
      `insert into picture (brand_id, style_number, colour_code, position, hash, width, height, thumbhash, file_name)
        values ('b1', 'S-1', '', 1, $1, 1, 1, '', '')`,
      [lost],
    ),
  )
  await using readers = openReaders(inFolder(dir.path))
  expect(await findOrphans(readers.of, await inFolder(dir.path).blobs())).toEqual([
    { reference: 'product → brand', from: 'p2', to: 'b2' },
    { reference: 'prices → product', from: 'l1', to: 'p3' },
    { reference: 'supply → product', from: 'sku:C', to: 'p4' },
    { reference: 'connection → organisation', from: 'c1', to: 'r1' },
    { reference: 'terms → price list', from: 'c1', to: 'l9' },
    { reference: 'order → organisation', from: 'HAL-2026-00001', to: 'r2' },
    { reference: 'order line → product', from: 'HAL-2026-00001', to: 'p5' },
    { reference: 'picture → original', from: 'S-1', to: lost },
  ])
})
