/** A database that was put back from a backup: nothing is numbered twice, and readers of the feed are told. */
import { acrossTenants } from '@selvedge/platform/db/tenant'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countOf } from '../src/domain/order-number.ts'
import { countKey, jumpPastGiven } from '../src/store/jump-past-given.ts'
import type { Jump } from '../src/store/jump-past-given.ts'
import { migrations } from '../src/store/migrations.ts'
import { BRAND, bootWorld, brandViewer, NOW, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World
const seller = { viewer: brandViewer() }
const rival = 'brand-2'

beforeEach(async () => {
  world = await bootWorld()
  await world.brand()
  await world.brand({}, rival)
  await world.window('feb')
  await world.window('rival-feb', {}, rival)
  await world.product('coat')
  await world.product('hat', rival)
  await world.supply('coat', [stockOnHand(100)])
  await world.supply('hat', [stockOnHand(100)], rival)
  await world.retailer('noor')
  await world.connection('noor', {}, 'ACTIVE', rival)
  await world.settled()
})
afterEach(() => world.stop())

async function placed(productId = 'coat', windowId = 'feb') {
  const { placed: part } = await world.order('noor', [{ productId, size: 'M', quantity: 1, windowId }])
  return part.order!
}

/** As it is done to a database before its service starts with it. */
async function jump(over: Partial<Jump> = {}): Promise<void> {
  const { runtime, service } = world
  await service.stop()
  const location = runtime.locate(runtime.configOf('orders').dataDir, 'orders')
  const db = await openDatabase({ location, durability: 'truth' }, migrations)
  const now = runtime.clock.now()
  const wanted = { brandIds: [BRAND, rival], known: [], backedUpAt: new Date(NOW), now, ...over }
  await acrossTenants(() => db.transaction((tx) => jumpPastGiven(tx, wanted)))
  await db.close()
  await service.start()
  await world.rpc.waitForReady(60_000)
  await world.settled()
}

const readAfter = (after: number, as = seller) => world.rpc.readFeed({ after, limit: 100 }, as)
const rewoundTo = (restart: number) => ({ code: 'GONE', reason: 'REWOUND', details: { restart } })

test('positions between what is there and what comes are gone, and the reader is told where to begin anew', async () => {
  const first = await placed()
  const { next } = await readAfter(0)
  await world.rpc.commitFeed({ position: next }, seller)
  await jump()
  expect(await world.rpc.getFeedCursor({}, seller)).toEqual({ committed: next, end: next })
  expect(await readAfter(next)).toEqual({ events: [], next, more: false })
  for (const position of [next + 1, next + 500]) {
    await expect(readAfter(position)).rejects.toMatchObject(rewoundTo(next))
    await expect(world.rpc.commitFeed({ position }, seller)).rejects.toMatchObject(rewoundTo(next))
  }
  // Nobody can have been there; who is, is told the same.
  await expect(readAfter(10 ** 9)).rejects.toMatchObject(rewoundTo(next))

  const second = await placed()
  expect(countOf(second.number)!.count).toBeGreaterThan(countOf(first.number)!.count + 999)
  const page = await readAfter(next)
  expect(page.events.map(({ orderId }) => orderId)).toEqual([second.id])
  expect(page).toMatchObject({ more: false, next: page.events[0]!.feedPosition })
  expect(await readAfter(0)).toMatchObject({ events: [{ orderId: first.id }, { orderId: second.id }], more: false })
  // Once there is more behind the gap, who stands in it still is told.
  await expect(readAfter(next + 1)).rejects.toMatchObject(rewoundTo(next))
})

test('a brand whose first order came after the backup starts above it too', async () => {
  await jump()
  await expect(readAfter(1, { viewer: brandViewer('OWNER', rival) })).rejects.toMatchObject(rewoundTo(0))
  const order = await placed('hat', 'rival-feb')
  expect(countOf(order.number)!.count).toBeGreaterThan(1_000)
  const { events } = await readAfter(0, { viewer: brandViewer('OWNER', rival) })
  expect(events[0]!.feedPosition).toBeGreaterThan(1_000)
})

test('what is known to have been given counts, however much it is', async () => {
  await placed()
  const year = NOW.slice(0, 4)
  const known = [
    { feeds: new Map([[BRAND, 70_000]]), orders: new Map([[countKey(BRAND, year), 5_000]]) },
    { feeds: new Map([[BRAND, 60_000]]), orders: new Map([[countKey(BRAND, year), 6_000]]) },
  ]
  await jump({ known })
  const order = await placed()
  expect(countOf(order.number)).toEqual({ year, count: 6_001 })
  const { events } = await readAfter(1)
  expect(events.map(({ feedPosition }) => feedPosition)).toEqual([70_001])
})

test('put back twice, a reader of any time begins anew at what is there', async () => {
  await placed()
  await jump()
  await jump()
  const end = (await world.rpc.getFeedCursor({}, seller)).end
  expect(end).toBe(1)
  for (const position of [2, 1_000, 2_001]) await expect(readAfter(position)).rejects.toMatchObject(rewoundTo(1))
  const retailer = { viewer: retailerViewer('noor') }
  await expect(readAfter(2, retailer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
