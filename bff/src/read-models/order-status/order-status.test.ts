import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import { createIds } from '@selvedge/platform/ids'
import type { OutgoingRecord } from '@selvedge/platform/log/log'
import { applyPart } from '@selvedge/platform/views/apply-batch'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { openRun } from '@selvedge/platform/views/view-run'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { topics } from '@selvedge/protos/topics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ViewReader } from '../view-reader.ts'
import type { OrderFilter } from './filter.ts'
import type { Sort } from './page.ts'
import { orderStatusQuery } from './query.ts'
import type { OrderStatusQuery } from './query.ts'
import { accepted, allShipped, closed, historyOf, shortened } from './some-history.ts'
import { orderStatusView } from './view.ts'

const shortOf = (sku: string, short: number) =>
  Availability.fromPartial({ productId: 'p-2', skus: [{ sku, warehouses: [{ warehouse: 'W', short }] }] })

const records = [
  ...historyOf('o1', {}, [shortened, accepted, allShipped, closed]),
  ...historyOf(
    'o2',
    { number: 'HAL-2026-00002', note: 'Please call', clean: false, placedAt: '2026-07-02T00:00:00.000Z' },
    [shortened],
  ),
  ...historyOf('o3', { number: 'HAL-2026-00003', poNumber: 'PO 7%', placedAt: '2026-07-03T00:00:00.000Z' }, []),
  ...historyOf(
    'o4',
    {
      number: 'HAL-2026-00004',
      retailerId: 'r2',
      retailerName: 'Ålund & Søn',
      currency: 'SEK',
      placedAt: '2026-07-04T00:00:00.000Z',
    },
    [],
  ),
  ...historyOf('x1', { brandId: 'b2', retailerId: 'r2' }, []),
  recordOf(topics.availability, 'p-2', shortOf('B-M', 2), 1),
  recordOf(topics.availability, 'p-1', Availability.fromPartial({ productId: 'p-1' }), 1),
]

test('orders are the same however the log is read', () =>
  expectReplayEqual(orderStatusView, records, async (db) => ({
    rows: (await db.read.all<{ body: string }>('select * from order_row order by id')).map((row) => ({
      ...row,
      body: JSON.parse(row.body),
    })),
    windows: await db.read.all('select * from order_row_window order by order_id, window_id'),
    open: await db.read.all('select * from order_open order by order_id, product_id'),
    short: await db.read.all('select * from order_short order by product_id'),
    events: await db.read.all(
      'select order_id, sequence, brand_id, retailer_id, body from order_event order by order_id, sequence',
    ),
  })))

let query: OrderStatusQuery
let close: () => Promise<void>

beforeAll(async () => {
  const { path, remove } = tempDir()
  const databases = testDatabases()
  const run = await openRun(orderStatusView, {
    at: { location: databases.locate(path, 'view') },
    codeVersion: 'test',
    newId: createIds(),
  })
  query = orderStatusQuery({ view: orderStatusView, read: run.db.read } as ViewReader)
  close = async () => {
    await run.db.close()
    await databases.drop()
    remove()
  }
  // One partition each: only the order within a topic matters here.
  for (const [topic, all] of Map.groupBy(records, (record: OutgoingRecord) => record.topic)) {
    const placed = all.map((record, offset) => ({ ...record, partition: 0, offset, appendedAt: offset }))
    const batch = { records: placed, ends: [{ topic, partition: 0, offset: placed.length }] }
    for (let next = 0; next < placed.length;) next = await applyPart(run, batch, next)
  }
})

afterAll(() => close())

const brand = { side: 'BRAND', organisationId: 'b1', today: '2026-08-15' } as const
const retailer = { side: 'RETAILER', organisationId: 'r1', today: '2026-08-15' } as const

async function ids(filter: OrderFilter, sort: Sort = 'NEWEST', own: typeof brand | typeof retailer = brand) {
  return (await query.page(own, filter, { sort, limit: 10 })).rows.map(({ id }) => id)
}

test('each side sees its own orders only', async () => {
  expect(await ids({})).toEqual(['o4', 'o3', 'o2', 'o1'])
  expect(await ids({}, 'NEWEST', retailer)).toEqual(['o3', 'o2', 'o1'])
  expect(await query.whole({ side: 'BRAND', organisationId: 'b2' }, 'o1')).toBeUndefined()
  expect(await query.whole({ side: 'RETAILER', organisationId: 'b1' }, 'o1')).toBeUndefined()
})

test.each([
  ['00003', ['o3']],
  ['po 7%', ['o3']],
  ['po%', []],
  ['alund søn', ['o4']],
  ['halden', []],
])('%s is found by number, PO number and the other side’s name', async (text, found) => {
  expect(await ids({ text })).toEqual(found)
})

test('flags', async () => {
  expect(await ids({ flag: 'NOTE' })).toEqual(['o2'])
  expect(await ids({ flag: 'CHANGES_WAITING' })).toEqual(['o2'])
  expect(await ids({ flag: 'ABOVE_AVAILABILITY' })).toEqual(['o4', 'o3', 'o2'])
  expect(await ids({ flag: 'LATE' })).toEqual([])
  const late = await query.page({ ...brand, today: '2026-09-01' }, { flag: 'LATE' }, { sort: 'OLDEST', limit: 10 })
  expect(late.rows.map(({ id }) => id)).toEqual(['o2', 'o3', 'o4'])
})

test('facets leave out their own choice; values of two currencies stay apart; what is short is not clean', async () => {
  const facets = await query.facets(brand, { statuses: ['PLACED'], otherIds: ['r1'] })
  expect(facets.statuses).toEqual([
    { status: 'CLOSED', count: 1 },
    { status: 'CONFIRMED_WITH_CHANGES', count: 1 },
    { status: 'PLACED', count: 1 },
  ])
  expect(facets.others.map(({ id, count }) => [id, count])).toEqual(
    [
      ['r2', 1],
      ['r1', 1],
    ].toSorted((a, b) => (a[0]! < b[0]! ? 1 : -1)),
  )
  expect(facets.windows).toMatchObject([{ window: { id: 'w1', startShip: '2026-08-01' }, count: 1 }])
  expect(facets.toDo).toBe(2)
  expect(facets.clean).toBe(0)
  expect(await query.cleanIds(brand, 10)).toEqual([])
  expect((await query.facets(brand, {})).sums.map(({ currency, orders }) => [currency, orders])).toEqual([
    ['EUR', 3],
    ['SEK', 1],
  ])
})

test.each(['NEWEST', 'OLDEST', 'NUMBER', 'OTHER_NAME', 'SHIPS_FIRST', 'VALUE_HIGH_FIRST'] as const)(
  'pages by %s hold every order once',
  async (sort) => {
    const seen: string[] = []
    for (let after: string | undefined, turn = 0; turn < 9; turn++) {
      const page = await query.page(brand, {}, { sort, limit: 1, ...(after !== undefined && { after }) })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
      if (after === undefined) break
    }
    expect(seen).toEqual(await ids({}, sort))
    expect(seen.toSorted()).toEqual(['o1', 'o2', 'o3', 'o4'])
  },
)

test('a cursor of another list is refused', async () => {
  const { next } = await query.page(brand, {}, { sort: 'NUMBER', limit: 1 })
  await expect(query.page(brand, {}, { sort: 'NEWEST', limit: 1, after: next! })).rejects.toMatchObject({
    reason: 'CURSOR_INVALID',
  })
})

test('the order is as its newest event left it, and every event is told once', async () => {
  const whole = await query.whole(brand, 'o1')
  expect(whole).toMatchObject({
    order: { status: 'CLOSED', events: 5 },
    listed: { status: 'CLOSED', units: 10, dueOn: '' },
  })
  expect((await query.timeline('o1')).map(({ fact }) => fact!.$case)).toEqual([
    'placed',
    'confirmed',
    'changesAnswered',
    'shipped',
    'closed',
  ])
  const from = { birth: '', positions: { [topics.orderEvent.name]: [2] } }
  const told = await query.eventsSince(brand, from, 3)
  expect(told.map(({ offset, event }) => [offset, event.orderId, event.sequence])).toEqual([
    [2, 'o1', 3],
    [3, 'o1', 4],
    [4, 'o1', 5],
  ])
  expect(await query.eventsSince({ side: 'BRAND', organisationId: 'b2' }, from, 10, 'o1')).toEqual([])
})
