import type { Database } from '@selvedge/platform/db/database'
import { header } from '@selvedge/platform/log/headers'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { startView } from '@selvedge/platform/views/run-view'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderStatus } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { topics, topicsOf } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BusinessCounters } from '../../business-counters.ts'
import { businessMetricsView, livingCounts } from './view.ts'

const order = (id: string, status: OrderStatus | null, n: number, headers = {}) =>
  recordOf(topics.order, id, status && Order.fromPartial({ id, status, currency: 'EUR' }), EPOCH + n, headers)
const EPOCH = 2 ** 32
const placed = OrderEvent.fromPartial({ id: 'e', fact: { $case: 'placed', value: {} } })

let runtime: TestRuntime
let told: string[]
let counters: BusinessCounters
beforeEach(async () => {
  runtime = await testRuntime('2026-01-01T00:00:00.000Z')
  for (const owner of ['orders', 'accounts', 'stock']) await runtime.log.createTopics(topicsOf(owner))
  told = []
  counters = {
    happened({ name }, op, tags, times) {
      const line = `${name} ${op} ${Object.values(JSON.parse(tags)).join(' ')}`.trim()
      for (let n = 0; n < times; n++) told.push(line)
    },
    living: () => {},
  }
})
afterEach(() => runtime.close())

async function run(work: (view: RunningView) => Promise<unknown>): Promise<Awaited<ReturnType<typeof livingCounts>>> {
  const location = runtime.locate(runtime.dir, 'business')
  const view = await startView(businessMetricsView(counters), {
    ...runtime,
    location,
    onError(error) {
      throw error
    },
  })
  await work(view)
  await view.caughtUp()
  const counts = await livingCounts(view.db.read)
  await view.stop()
  return counts.filter(({ n }) => n > 0)
}

test('each creation, change and end of anything is told once, with what the protos say to tell apart', async () => {
  const organisation = Organisation.fromPartial({ id: 'b', kind: 'BRAND', country: 'NL' })
  const steps = [
    [
      order('a', 'PLACED', 1),
      order('b', 'PLACED', 1),
      recordOf(topics.orderEvent, 'a', placed, 1),
      recordOf(topics.organisation, 'b', organisation, 1),
      recordOf(topics.productSupply, 'p', ProductSupply.fromPartial({ productId: 'p' }), 1),
      // Nothing ends that never was.
      recordOf(topics.productSupply, 'q', null, 1),
    ],
    // Of `a` two states come at once: whoever is behind gets the last one alone.
    [order('a', 'CONFIRMED', 2), order('a', 'SHIPPED', 3), order('b', null, 2)],
    [order('b', 'PLACED', 3), recordOf(topics.productSupply, 'p', null, 2)],
  ]
  const counts = await run(async (view) => {
    for (const step of steps) {
      await runtime.log.append(step)
      await view.caughtUp()
    }
    // Once more, as after a crash of a relay.
    await runtime.log.append(steps.flat())
  })
  expect(told.filter((line) => !line.startsWith('order updated')).toSorted()).toEqual(
    [
      'order created PLACED EUR',
      'order created PLACED EUR',
      'order deleted PLACED EUR',
      'order created PLACED EUR',
      'order-event created placed',
      'organisation created BRAND NL',
      'product-supply created',
      'product-supply deleted',
    ].toSorted(),
  )
  expect(told.filter((line) => line.startsWith('order updated'))).toHaveLength(2)
  expect(counts).toEqual([
    { entity: 'order', tags: '{"status":"PLACED","currency":"EUR"}', n: 1 },
    { entity: 'order', tags: '{"status":"SHIPPED","currency":"EUR"}', n: 1 },
    { entity: 'organisation', tags: '{"kind":"BRAND","country":"NL"}', n: 1 },
  ])
})

test('what is sent again, and what was there before one counted, lives and is no news', async () => {
  const before = { [header.occurredAt]: '2025-12-31T23:00:00.000Z' }
  const counts = await run(() =>
    runtime.log.append([order('old', 'SHIPPED', 1, before), order('again', 'PLACED', 1, { [header.replay]: '1' })]),
  )
  expect(told).toEqual([])
  expect(counts.map(({ n }) => n)).toEqual([1, 1])
  // What becomes of them from then on is.
  await run(() => runtime.log.append([order('old', 'CLOSED', 2), order('again', 'CONFIRMED', 2)]))
  // Their partitions are read in any order.
  await eventually(() => expect(told.toSorted()).toEqual(['order updated CLOSED EUR', 'order updated CONFIRMED EUR']))
})

test('how many live is the same however the log is read', () => {
  const statuses: OrderStatus[] = ['PLACED', 'CONFIRMED', 'SHIPPED']
  const history = Array.from({ length: 40 }, (_, n) => {
    const version = Math.floor(n / 7) + 1
    return order(`o${n % 7}`, n % 5 === 4 ? null : statuses[n % 3]!, version)
  })
  const dump = async (db: Database) => (await livingCounts(db.read)).filter(({ n }) => n !== 0)
  return expectReplayEqual(businessMetricsView(counters), history, dump)
})
