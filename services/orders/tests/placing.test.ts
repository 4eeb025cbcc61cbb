import { afterEach, beforeEach, expect, test } from 'vitest'
import { replayOrder } from '@selvedge/protos/rules/evolve-order'
import { availableOn } from '@selvedge/protos/rules/availability-on'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { CellEdit } from '@selvedge/protos/gen/orders/v1/orders_service'
import { topics } from '@selvedge/protos/topics'
import { bootWorld, BRAND, brandViewer, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World

beforeEach(async () => {
  world = await bootWorld()
  await world.brand()
  await world.atOnce()
  await world.window('feb')
  await world.product('coat')
  await world.retailer('noor')
  await world.supply('coat', [stockOnHand(10)])
  await world.settled()
})
afterEach(() => world.stop())

const buyer = retailerViewer('noor')
const seller = brandViewer()

test('an order is placed, confirmed lower, accepted, shipped and closes by itself', async () => {
  const { placed, workingOrderId } = await world.order('noor', [
    { productId: 'coat', size: 'M', quantity: 4, windowId: 'feb' },
    { productId: 'coat', size: 'L', quantity: 2, windowId: 'now' },
  ])
  expect(placed).toMatchObject({ outcome: 'PLACED', problems: [] })
  const order = placed.order!
  expect(order).toMatchObject({ number: 'HAL-2026-00001', status: 'PLACED', units: 6, valueMinor: 6000, clean: true })
  const availability = await world.availability('coat')
  expect(availability!.skus.map(({ warehouses }) => warehouses[0]!.steps)).toEqual([
    [{ date: '', quantity: 10 }],
    [{ date: '', quantity: 6 }],
    [{ date: '', quantity: 8 }],
  ])
  // With nothing left in it, the working order is gone; the next is made when something is added.
  const left = world.rpc.getWorkingOrder({ id: workingOrderId }, { viewer: buyer })
  await expect(left).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await world.rpc.listWorkingOrders({}, { viewer: buyer })).workingOrders).toEqual([])

  const [feb] = order.lines
  const cells = [{ lineId: feb!.id, sku: 'coat-M', quantity: 3, shipDate: '', reason: 'OUT_OF_STOCK' }]
  const confirmed = await world.rpc.confirmOrder({ orderId: order.id, expectedEvents: 1, cells }, { viewer: seller })
  expect(confirmed.order).toMatchObject({ status: 'CONFIRMED_WITH_CHANGES', units: 5 })
  const ship = (lineId: string, sku: string, units: number) =>
    world.rpc.shipOrder(
      { orderId: order.id, shippedAt: '2026-11-23', carrier: 'DHL', tracking: 'X', cells: [{ lineId, sku, units }] },
      { viewer: seller },
    )
  await expect(ship(feb!.id, 'coat-M', 1)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'LINE_PENDING' })
  const answer = { orderId: order.id, acceptedLineIds: [feb!.id], cancelledLineIds: [], expectedEvents: 2 }
  await world.rpc.answerChanges(answer, { viewer: buyer })
  await expect(ship(feb!.id, 'coat-M', 4)).rejects.toMatchObject({ reason: 'OVER_SHIP' })
  await ship(feb!.id, 'coat-M', 3)
  const { order: closed } = await ship(order.lines[1]!.id, 'coat-L', 2)
  expect(closed!.status).toBe('CLOSED')

  const { events } = await world.rpc.listOrderEvents({ orderId: order.id }, { viewer: buyer })
  expect(events.map(({ fact }) => fact!.$case)).toEqual([
    'placed',
    'confirmed',
    'changesAnswered',
    'shipped',
    'shipped',
    'closed',
  ])
  expect(replayOrder(events)).toEqual(closed)
  expect(events.map((event) => event.feedPosition)).toEqual([1, 2, 3, 4, 5, 6])
})

test('what changed since the check is told, and placed only by the receipt that names it', async () => {
  const viewer = buyer
  const edits = [{ productId: 'coat', windowId: 'feb', doorId: '', sku: 'coat-M', quantity: 2 }]
  const { workingOrder } = await world.rpc.setCells({ workingOrderId: '', edits }, { viewer })
  const { id } = workingOrder!
  expect(workingOrder).toMatchObject({ name: 'AW27 · 23 Nov', active: true })
  const checked = await world.rpc.checkWorkingOrder({ id }, { viewer })
  await world.price('coat', 1200, 2)
  await world.settled()
  const place = (receipt: string, requestId: string) =>
    world.rpc.place(
      { workingOrderId: id, parts: [{ brandId: BRAND, receipt, agreeToChanges: true }] },
      { viewer, requestId },
    )
  const [changed] = (await place(checked.parts[0]!.receipt, 'one')).parts
  expect(changed).toMatchObject({ outcome: 'CHANGED', order: undefined })
  expect(changed!.changes).toEqual([
    expect.objectContaining({ sku: 'coat-M', kind: 'PRICE', old: '1000', new: '1200', cause: 'PRICE_LIST' }),
    expect.objectContaining({ sku: 'coat-M', kind: 'RRP', old: '3000', new: '3600', cause: 'PRICE_LIST' }),
  ])
  const placed = await place(changed!.receipt, 'two')
  expect(placed.parts[0]).toMatchObject({ outcome: 'PLACED' })
  expect(await place(changed!.receipt, 'two')).toEqual(placed)
  await expect(place(changed!.receipt, 'three')).rejects.toMatchObject({ reason: 'WORKING_ORDER_UNKNOWN' })
  await expect(place(checked.parts[0]!.receipt, 'two')).rejects.toMatchObject({ reason: 'REQUEST_REUSED' })
})

test('twenty retailers race for fifty units: exactly fifty are promised', async () => {
  const retailers = Array.from({ length: 20 }, (_, index) => `shop-${index}`)
  for (const id of retailers) await world.retailer(id)
  await world.product('scarce')
  await world.supply('scarce', [stockOnHand(50)])
  await world.settled()
  const ordered = await Promise.all(
    retailers.map((id) => world.order(id, [{ productId: 'scarce', size: 'M', quantity: 5, windowId: 'now' }])),
  )
  const placed = ordered.filter((each) => each.placed.outcome === 'PLACED')
  expect(placed).toHaveLength(10)
  for (const each of ordered.filter((other) => !placed.includes(other))) {
    expect(each.placed.problems.map(({ code }) => code)).toEqual(['ABOVE_AVAILABILITY'])
  }
  const today = '2026-11-23'
  expect(
    availableOn((await world.availability('scarce'))!.skus[1], { date: today, today, kind: 'AT_ONCE' }, []).units,
  ).toBe(0)
})

test('three hundred lines are placed as one order', async () => {
  const products = Array.from({ length: 100 }, (_, index) => `p${index}`)
  await Promise.all(products.map((id) => world.product(id)))
  await Promise.all(products.map((id) => world.supply(id, [stockOnHand(100)])))
  await world.settled()
  const cells = products.flatMap((productId) =>
    ['S', 'M', 'L'].map((size) => ({ productId, size, quantity: 3, windowId: 'feb' })),
  )
  const { placed } = await world.order('noor', cells)
  expect(placed.order).toMatchObject({ units: 900, orderedValueMinor: 900_000 })
  const { allocations } = await world.rpc.listAllocations({ productId: 'p7' }, { viewer: seller })
  expect(allocations).toHaveLength(3)
  expect(allocations[0]).toMatchObject({ sku: 'p7-S', units: 3, date: '2027-02-01', orderNumber: placed.order!.number })
})

test('a part too large for one record is refused alone, and leaves no trace', async () => {
  const other = 'brand-2'
  await world.brand({}, other)
  await world.window('other-feb', {}, other)
  await world.product('boot', other)
  await world.connection('noor', {}, 'ACTIVE', other)
  await world.supply('boot', [stockOnHand(10)], other)
  // A name as no catalogue would take it: the order repeats it.
  const coat = Product.fromPartial({
    id: 'coat',
    brandId: BRAND,
    styleName: 'x'.repeat(950_000),
    seasons: ['AW27'],
    lifecycle: 'ACTIVE',
    visible: true,
    variants: [{ sku: 'coat-M', size: 'M' }],
  })
  await world.feed(topics.product, 'coat', coat)
  await world.settled()

  const edits = ['coat', 'boot'].map((productId): CellEdit => {
    return { productId, windowId: '', doorId: '', sku: `${productId}-M`, quantity: 2 }
  })
  const { id } = await world.rpc.createWorkingOrder({ name: '' }, { viewer: buyer })
  await world.rpc.setCells({ workingOrderId: id, edits }, { viewer: buyer })
  const { parts } = await world.rpc.checkWorkingOrder({ id }, { viewer: buyer })
  const request = { workingOrderId: id, parts: parts.map((part) => ({ ...part, agreeToChanges: false })) }
  const { parts: placed } = await world.rpc.place(request, { viewer: buyer, requestId: world.runtime.newId() })
  expect(placed.map(({ brandId, outcome, problems }) => [brandId, outcome, problems[0]?.code])).toEqual([
    [BRAND, 'REFUSED', 'TOO_LARGE'],
    [other, 'PLACED', undefined],
  ])
  // What was not placed stays where it was written.
  const left = await world.rpc.getWorkingOrder({ id }, { viewer: buyer })
  expect(left.lines.map(({ productId }) => productId)).toEqual(['coat'])
  expect((await world.rpc.getFeedCursor({}, { viewer: seller })).end).toBe(0)
  expect((await world.availability('coat'))!.skus[0]!.warehouses[0]!.steps).toEqual([{ date: '', quantity: 10 }])
})
