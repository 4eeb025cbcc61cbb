import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbeddedLog } from '@selvedge/platform/log/embedded/embedded-log'
import { header } from '@selvedge/platform/log/headers'
import { encodeRecord } from '@selvedge/platform/log/typed'
import { localSignal } from '@selvedge/platform/signal/local-signal'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { topics } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { inFolder } from '../places.ts'
import { knownElsewhere } from './known-elsewhere.ts'

const headers = {
  [header.eventId]: 'e1',
  [header.entityVersion]: String(3 * 2 ** 32),
  [header.occurredAt]: '2026-11-29T09:00:00.000Z',
  [header.actor]: 'system:test',
}

test('with the databases gone the log still tells numbers, positions and epochs, and nothing is left in it', async () => {
  using dir = tempDir()
  const folder = join(dir.path, 'log')
  const log = await openEmbeddedLog({ dir: folder, writer: 'truth', signal: localSignal() })
  const marks = { name: 'orders.epoch.v1', partitions: 1, cleanup: 'compact' } as const
  await log.createTopics([topics.order, topics.orderEvent, marks])
  const order = (id: string, number: string) =>
    encodeRecord(topics.order, id, Order.fromPartial({ id, brandId: 'b1', number }), headers)
  const event = (orderId: string, feedPosition: number) =>
    encodeRecord(topics.orderEvent, orderId, OrderEvent.fromPartial({ orderId, brandId: 'b1', feedPosition }), headers)
  await log.append([
    order('o1', 'HAL-2026-00777'),
    order('o2', 'HAL-2026-00042'),
    order('o3', 'HAL-2025-12345'),
    event('o1', 900),
    event('o2', 888),
    { topic: marks.name, key: 'epoch', value: new Uint8Array(), headers },
  ])
  await log.close()
  const files = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.db'))
      .toSorted()
  const before = files()
  mkdirSync(join(dir.path, 'truth', 'epochs'), { recursive: true })
  writeFileSync(join(dir.path, 'truth', 'epochs', 'catalog'), '7\n')

  const { given, epochs, unread } = await knownElsewhere(inFolder(dir.path))
  expect(given).toEqual([
    {
      feeds: new Map([['b1', 900]]),
      orders: new Map([
        ['b1 2026', 777],
        ['b1 2025', 12_345],
      ]),
    },
  ])
  expect([epochs.get('orders'), epochs.get('catalog'), epochs.get('stock')]).toEqual([3, 7, 0])
  expect(unread).toEqual([])
  expect(files()).toEqual(before)
})

test('where there is nothing, nothing is known', async () => {
  using dir = tempDir()
  const { given, epochs, unread } = await knownElsewhere(inFolder(dir.path))
  expect([given, unread]).toEqual([[], []])
  expect(new Set(epochs.values())).toEqual(new Set([0]))
})
