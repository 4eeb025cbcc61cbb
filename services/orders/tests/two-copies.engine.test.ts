/**
 * Two copies of orders on one PostgreSQL schema, each with connections, replicas, keeper and relay of its own, asked
 * at the same time for the same goods: the guard rows must hold what one writer would.
 */
import { join } from 'node:path'
import { header } from '@selvedge/platform/log/headers'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { eventually } from '@selvedge/platform/testing/settle'
import { readAll } from '@selvedge/platform/testing/read-all'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createService } from '../src/service.ts'
import { bootWorld, brandViewer, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

const UNITS = 30
const PRODUCTS = ['boot', 'coat', 'scarf']
const RETAILERS = ['r1', 'r2', 'r3', 'r4']
const ROUNDS = 8

let world: World
let second: ReturnType<typeof copyOf>

/** The same schema, another process' worth of everything else. */
function copyOf({ runtime }: World) {
  const { listen } = runtime.configOf('orders-2')
  const config = { ...runtime.configOf('orders'), listen, dataDir: join(runtime.dir, 'second') }
  const service = createService(config, runtime)
  const rpc = connectPeer(runtime, runtime.configOf('test'), 'orders-2', OrdersService)
  return { service, rpc }
}

beforeEach(async () => {
  world = await bootWorld()
  second = copyOf(world)
  await second.service.start()
  await world.brand()
  await world.atOnce()
  for (const id of RETAILERS) await world.retailer(id)
  for (const id of PRODUCTS) {
    await world.product(id)
    await world.supply(id, [stockOnHand(UNITS)])
  }
  await world.settled()
})
afterEach(async () => {
  second.rpc.close()
  await second.service.stop()
  await world.stop()
})

/** One retailer orders again and again, through one copy and the other, never waiting for its rivals. */
async function buy(retailerId: string, turn: number): Promise<number> {
  let units = 0
  for (let round = 0; round < ROUNDS; round++) {
    const through = (turn + round) % 2 === 0 ? world.rpc : second.rpc
    // Every second one names the products the other way round, so that orders cross.
    const products = turn % 2 === 0 ? PRODUCTS : PRODUCTS.toReversed()
    const cells = products.map((productId) => ({ productId, size: 'M', quantity: 1 + ((turn + round) % 2) }))
    const { placed } = await world.order(retailerId, cells, through)
    if (placed.outcome === 'PLACED') units += placed.order!.units
  }
  return units
}

test('two copies racing promise no unit twice, and number, feed and log have no gap and no step back', async () => {
  const sold = await Promise.all(RETAILERS.map(buy))
  const total = sold.reduce((sum, units) => sum + units, 0)
  expect(total).toBeGreaterThan(0)

  // What is left is exactly what was not sold, per product.
  let left = 0
  for (const id of PRODUCTS) {
    const { steps } = (await world.availability(id))!.skus.find(({ sku }) => sku === `${id}-M`)!.warehouses[0]!
    expect(steps[0]!.quantity).toBeGreaterThanOrEqual(0)
    left += steps[0]!.quantity
  }
  expect(total + left).toBe(UNITS * PRODUCTS.length)

  const { events } = await second.rpc.readFeed({ after: 0, limit: 1_000 }, { viewer: brandViewer() })
  expect(events.map(({ feedPosition }) => feedPosition)).toEqual(events.map((_, index) => index + 1))
  const orders = (await readAll(world.runtime.log, topics.order.name)).map(({ value }) => topics.order.decode(value!))
  expect(orders.map(({ number }) => number).toSorted()).toEqual(
    orders.map((_, index) => `HAL-2026-${String(index + 1).padStart(5, '0')}`),
  )
  const newest = new Map<string, number>()
  for (const { key, headers } of await readAll(world.runtime.log, topics.availability.name)) {
    const version = Number(headers[header.entityVersion])
    expect(version).toBeGreaterThan(newest.get(key) ?? 0)
    newest.set(key, version)
  }
})

test('one request given to both copies at once is one order with one answer', async () => {
  const viewer = retailerViewer('r1')
  const { id } = await world.rpc.createWorkingOrder({ name: '' }, { viewer })
  const edits = [{ productId: 'coat', windowId: '', doorId: '', sku: 'coat-M', quantity: 1 }]
  await world.rpc.setCells({ workingOrderId: id, edits }, { viewer })
  const { parts } = await world.rpc.checkWorkingOrder({ id }, { viewer })
  const request = {
    workingOrderId: id,
    parts: parts.map(({ brandId, receipt }) => ({ brandId, receipt, agreeToChanges: false })),
  }
  const copies = [world.rpc, second.rpc, world.rpc, second.rpc]
  const answers = await Promise.all(copies.map((rpc) => rpc.place(request, { viewer, requestId: 'once' })))
  expect(new Set(answers.map((answer) => answer.parts[0]!.order!.id)).size).toBe(1)
  await world.settled()
  expect(await readAll(world.runtime.log, topics.order.name)).toHaveLength(1)
})

test('when the copy that relays goes away, the other one takes over', async () => {
  // Started first, so the lease is its.
  await world.service.stop()
  await world.order('r1', [{ productId: 'coat', size: 'M', quantity: 1 }], second.rpc)
  await eventually(async () => expect(await readAll(world.runtime.log, topics.order.name)).toHaveLength(1))
})
