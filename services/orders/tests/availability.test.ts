import { afterEach, beforeEach, expect, test } from 'vitest'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { topics } from '@selvedge/protos/topics'
import { bootWorld, BRAND, brandViewer, NOW, retailerViewer, SIZES, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World

beforeEach(async () => {
  world = await bootWorld()
  await world.brand()
  await world.atOnce()
  await world.window('feb')
  await world.product('coat')
  await world.retailer('noor')
})
afterEach(() => world.stop())

const stepsOf = async (productId: string, sku: string) =>
  (await world.availability(productId))?.skus.find((each) => each.sku === sku)?.warehouses[0]?.steps

test('supply that comes before its product waits for it', async () => {
  await world.supply('late', [stockOnHand(3)])
  expect(await world.availability('late')).toBeUndefined()
  await world.product('late')
  expect((await world.availability('late'))!.skus.map(({ size }) => size)).toEqual(SIZES)
})

test.each([
  { lost: topics.product, itself: 'product', other: 'supply' },
  { lost: topics.productSupply, itself: 'supply', other: 'product' },
] as const)(
  'while the replica of $itself is built anew, what was published stands',
  async ({ lost, itself, other }) => {
    const say = { product: () => world.product('coat'), supply: () => world.supply('coat', [stockOnHand(3)]) }
    await say.supply()
    await world.settled()
    const newest = () => world.runtime.log.newest(topics.availability.name, 'coat')
    const before = await newest()
    await world.begunAnew(lost)
    // The other one has it worked out.
    await say[other]()
    await world.settled()
    expect(await newest()).toEqual(before)
    await say[itself]()
    await world.settled()
    expect(await newest()).toEqual(before)
  },
)

test('what was published of a supply that the brand has ended goes when its end is sent again', async () => {
  await world.supply('coat', [stockOnHand(3)])
  await world.settled()
  await world.begunAnew(topics.productSupply)
  await world.feed(topics.productSupply, 'coat', null)
  expect(await world.availability('coat')).toBeUndefined()
})

test('the same supply again publishes nothing', async () => {
  await world.supply('coat', [stockOnHand(3)])
  await world.settled()
  const before = await world.runtime.log.newest(topics.availability.name, 'coat')
  await world.supply('coat', [stockOnHand(3)])
  await world.settled()
  expect(await world.runtime.log.newest(topics.availability.name, 'coat')).toEqual(before)
})

test('supply by date: at once is what is there today, later lines draw on what comes', async () => {
  const coming = [
    { quantity: 5, date: '2026-11-23' },
    { quantity: 6, date: '2027-01-15' },
  ]
  await world.supply('coat', [stockOnHand(2, NOW, { coming })])
  await world.settled()
  const [medium] = (await world.availability('coat'))!.skus
  expect(medium!.warehouses[0]).toMatchObject({
    steps: [
      { date: '', quantity: 2 },
      { date: '2027-01-15', quantity: 8 },
    ],
    overdue: [{ date: '2026-11-23', quantity: 5 }],
    asOf: NOW,
  })
  const atOnce = await world.order('noor', [{ productId: 'coat', size: 'M', quantity: 3, windowId: 'now' }])
  expect(atOnce.placed.problems).toEqual([
    expect.objectContaining({ code: 'ABOVE_AVAILABILITY', available: 2, nextWindowId: 'feb' }),
  ])
  const later = await world.order('noor', [{ productId: 'coat', size: 'M', quantity: 7, windowId: 'feb' }])
  expect(later.placed.outcome).toBe('PLACED')
  expect(await stepsOf('coat', 'coat-M')).toEqual([{ date: '', quantity: 1 }])
  // What comes is late: what was promised on it is short.
  await world.supply('coat', [stockOnHand(2)])
  const short = (await world.availability('coat'))!.skus.find(({ sku }) => sku === 'coat-M')!.warehouses[0]
  expect(short).toMatchObject({ short: 5, steps: [{ date: '', quantity: 0 }] })
})

test('pre-book stands apart from stock until the brand ends it', async () => {
  await world.supply('coat', [stockOnHand(2, NOW, { openUntil: '2026-11-30' })])
  await world.settled()
  const booked = await world.order('noor', [{ productId: 'coat', size: 'M', quantity: 40, windowId: 'feb' }])
  expect(booked.placed.outcome).toBe('PLACED')
  expect(await stepsOf('coat', 'coat-M')).toEqual([{ date: '', quantity: 2 }])
  await world.supply('coat', [stockOnHand(2, NOW, { coming: [{ quantity: 50, date: '2027-01-20' }] })])
  expect(await stepsOf('coat', 'coat-M')).toEqual([
    { date: '', quantity: 2 },
    { date: '2027-01-20', quantity: 12 },
  ])
})

test('another stock basis is counted by at once', async () => {
  await world.supply('coat', [stockOnHand(10, NOW)])
  await world.settled()
  const { placed } = await world.order('noor', [{ productId: 'coat', size: 'M', quantity: 4, windowId: 'now' }])
  const onHand = { quantity: 10, asOf: NOW, receivedAt: NOW, includesOrdersUpTo: 1 }
  await world.supply('coat', [stockOnHand(0, NOW, { onHand })])
  expect(await stepsOf('coat', 'coat-M')).toEqual([{ date: '', quantity: 6 }])
  await world.brand({ stockBasis: 'NET' })
  expect(await stepsOf('coat', 'coat-M')).toEqual([{ date: '', quantity: 10 }])
  // Cancelling an order the ERP has taken off gives nothing back before the ERP says so.
  const said = { orderId: placed.order!.id, reason: '', text: '', expectedEvents: 0 }
  await world.rpc.cancelOrder(said, { viewer: retailerViewer('noor') })
  expect(await stepsOf('coat', 'coat-M')).toEqual([{ date: '', quantity: 10 }])
  await world.brand({ stockBasis: 'PHYSICAL' })
  expect(await stepsOf('coat', 'coat-M')).toEqual([{ date: '', quantity: 10 }])
})

test('promises follow a SKU to another product', async () => {
  await world.supply('coat', [stockOnHand(10)])
  await world.settled()
  const { placed } = await world.order('noor', [{ productId: 'coat', size: 'M', quantity: 4, windowId: 'now' }])
  const product = (id: string, skus: string[]) =>
    Product.fromPartial({
      id,
      brandId: BRAND,
      lifecycle: 'ACTIVE',
      visible: true,
      variants: skus.map((sku) => ({ sku, size: sku })),
    })
  await world.feed(topics.product, 'coat', product('coat', ['coat-S']))
  await world.feed(topics.product, 'coat-2', product('coat-2', ['coat-M']))
  await world.feed(topics.productSupply, 'coat-2', {
    productId: 'coat-2',
    brandId: BRAND,
    skus: [{ sku: 'coat-M', warehouses: [stockOnHand(10)] }],
    origin: undefined,
  })
  expect(await stepsOf('coat-2', 'coat-M')).toEqual([{ date: '', quantity: 6 }])
  expect(await stepsOf('coat', 'coat-M')).toBeUndefined()
  const { allocations } = await world.rpc.listAllocations({ productId: 'coat-2' }, { viewer: brandViewer() })
  expect(allocations).toMatchObject([{ sku: 'coat-M', units: 4 }])
  const said = { orderId: placed.order!.id, reason: 'OTHER', text: '', expectedEvents: 0 }
  await world.rpc.rejectOrder(said, { viewer: brandViewer() })
  expect(await stepsOf('coat-2', 'coat-M')).toEqual([{ date: '', quantity: 10 }])
})

test('a product nobody has stocked any more leaves a tombstone', async () => {
  await world.supply('coat', [stockOnHand(10)])
  expect(await world.availability('coat')).toBeDefined()
  await world.feed(topics.productSupply, 'coat', null)
  expect(await world.availability('coat')).toBeUndefined()
})

test('several warehouses: a retailer draws on its own', async () => {
  await world.retailer('north', { warehouses: ['N'] })
  await world.supply('coat', [stockOnHand(3, NOW, { warehouse: 'N' }), stockOnHand(5, NOW, { warehouse: 'S' })])
  await world.settled()
  const cell = { productId: 'coat', size: 'M', windowId: 'now' }
  const north = await world.order('north', [{ ...cell, quantity: 4 }])
  expect(north.placed.problems).toEqual([expect.objectContaining({ available: 3 })])
  const noor = await world.order('noor', [{ ...cell, quantity: 7 }])
  expect(noor.placed.order!.lines[0]!.cells[0]!.allocations).toEqual([
    { warehouse: 'N', units: 3 },
    { warehouse: 'S', units: 4 },
  ])
})
