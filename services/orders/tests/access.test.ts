import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { topics } from '@selvedge/protos/topics'
import { bootWorld, brandViewer, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World
let order: Order
let workingOrderId: string
const buyer = retailerViewer('noor')
const stranger = retailerViewer('zed')
const rival = brandViewer('OWNER', 'brand-2')

beforeAll(async () => {
  world = await bootWorld()
  await world.brand()
  await world.brand({}, 'brand-2')
  await world.window('feb')
  await world.product('coat')
  await world.retailer('noor')
  await world.retailer('zed')
  await world.supply('coat', [stockOnHand(100)])
  await world.settled()
  const ordered = await world.order('noor', [{ productId: 'coat', size: 'M', quantity: 4, windowId: 'feb' }])
  order = ordered.placed.order!
  workingOrderId = (await world.rpc.createWorkingOrder({ name: 'AW27' }, { viewer: buyer })).id
})
afterAll(() => world.stop())

const said = () => ({ orderId: order.id, reason: 'OTHER', text: '', expectedEvents: 0 })

test('orders of others are not there', async () => {
  for (const viewer of [stranger, rival]) {
    expect(await world.rpc.batchGetOrders({ ids: [order.id] }, { viewer })).toEqual({ orders: [] })
    await expect(world.rpc.listOrderEvents({ orderId: order.id }, { viewer })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  }
  await expect(world.rpc.cancelOrder(said(), { viewer: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    world.rpc.confirmOrder({ orderId: order.id, expectedEvents: 0, cells: [] }, { viewer: rival }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(world.rpc.listAllocations({ productId: 'coat' }, { viewer: rival })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await world.rpc.readFeed({ after: 0, limit: 10 }, { viewer: rival })).events).toEqual([])
  for (const viewer of [buyer, brandViewer()]) {
    expect((await world.rpc.batchGetOrders({ ids: [order.id] }, { viewer })).orders).toEqual([order])
  }
})

test('working orders belong to their retailer', async () => {
  await expect(world.rpc.getWorkingOrder({ id: workingOrderId }, { viewer: stranger })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(
    world.rpc.renameWorkingOrder({ id: workingOrderId, name: 'x' }, { viewer: stranger }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const line = { productId: 'coat', windowId: 'feb', doorId: '' }
  await expect(world.rpc.addLines({ workingOrderId, lines: [line] }, { viewer: stranger })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(
    world.rpc.addLines({ workingOrderId, lines: [{ ...line, productId: 'none' }] }, { viewer: buyer }),
  ).rejects.toMatchObject({ reason: 'PRODUCT_UNKNOWN' })
})

test('those who only look may not act, and each side only its own acts', async () => {
  const viewer = retailerViewer('noor', 'VIEWER')
  expect((await world.rpc.getWorkingOrder({ id: workingOrderId }, { viewer })).id).toBe(workingOrderId)
  await expect(world.rpc.setCells({ workingOrderId, edits: [] }, { viewer })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(world.rpc.cancelOrder(said(), { viewer })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(world.rpc.cancelOrder(said(), { viewer: brandViewer() })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(world.rpc.rejectOrder(said(), { viewer: brandViewer('VIEWER') })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const key = { ...brandViewer(), keyId: 'k', scopes: ['supply:write'] }
  expect(await world.rpc.getFeedCursor({}, { viewer: key })).toEqual({ committed: 0, end: 1 })
  await expect(world.rpc.readFeed({ after: 0, limit: 1 }, { viewer: key })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
})

test('a repeated act gives the first answer; one on an older order is stale', async () => {
  const request = { orderId: order.id, expectedEvents: 1, cells: [] }
  const viewer = brandViewer()
  const first = await world.rpc.confirmOrder(request, { viewer, requestId: 'confirm-1' })
  expect(await world.rpc.confirmOrder(request, { viewer, requestId: 'confirm-1' })).toEqual(first)
  await expect(world.rpc.rejectOrder({ ...said(), expectedEvents: 1 }, { viewer })).rejects.toMatchObject({
    code: 'STALE',
  })
  await expect(world.rpc.rejectOrder(said(), { viewer })).rejects.toMatchObject({
    code: 'CONFLICT',
    reason: 'ILLEGAL_STATUS',
  })
})

test('clean orders are confirmed together, others are skipped', async () => {
  const clean = await world.order('noor', [{ productId: 'coat', size: 'S', quantity: 1, windowId: 'feb' }])
  const viewer = brandViewer()
  const { confirmed, skipped } = await world.rpc.confirmCleanOrders({ orderIds: [] }, { viewer })
  expect(confirmed.map((each) => [each.order!.id, each.order!.status])).toEqual([[clean.placed.order!.id, 'CONFIRMED']])
  expect(skipped).toEqual([])
  const again = await world.rpc.confirmCleanOrders({ orderIds: [order.id, 'none'] }, { viewer })
  expect(again.skipped).toEqual([
    { orderId: order.id, reason: 'ILLEGAL_STATUS' },
    { orderId: 'none', reason: 'ORDER_UNKNOWN' },
  ])
})

test('the feed is read again byte for byte, and committed by the brand', async () => {
  const viewer = brandViewer()
  const whole = await world.rpc.readFeed({ after: 0, limit: 0 }, { viewer })
  expect(whole.events.map(({ feedPosition }) => feedPosition)).toEqual(whole.events.map((_, index) => index + 1))
  expect(whole.more).toBe(false)
  const first = await world.rpc.readFeed({ after: 0, limit: 1 }, { viewer })
  expect(first).toMatchObject({ next: 1, more: true })
  expect(first.events.map((event) => topics.orderEvent.encode(event))).toEqual([
    topics.orderEvent.encode(whole.events[0]!),
  ])
  await world.rpc.commitFeed({ position: whole.next }, { viewer })
  expect(await world.rpc.commitFeed({ position: 1 }, { viewer })).toEqual({ committed: 1, end: whole.next })
  await expect(world.rpc.commitFeed({ position: whole.next + 1 }, { viewer })).rejects.toMatchObject({
    reason: 'POSITION_UNKNOWN',
  })
  expect(await world.rpc.getFeedCursor({}, { viewer })).toEqual({ committed: 1, end: whole.next })
})

test('after the connection has ended, old orders go on to their end', async () => {
  await world.connection('noor', {}, 'ENDED')
  await world.settled()
  const cells = [{ lineId: '1', sku: 'coat-M', units: 4 }]
  const shipment = { orderId: order.id, shippedAt: '', carrier: '', tracking: '', cells }
  const { order: shipped } = await world.rpc.shipOrder(shipment, { viewer: brandViewer() })
  expect(shipped!.status).toBe('CLOSED')
  expect((await world.rpc.batchGetOrders({ ids: [order.id] }, { viewer: buyer })).orders[0]!.status).toBe('CLOSED')
})
