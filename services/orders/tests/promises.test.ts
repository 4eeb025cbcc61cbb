/**
 * Random histories against the world they happen in: a shelf with a known number of units, and an ERP that counts it.
 * Whatever the order of orders, cancellations, confirmations, shipments and counts (late ones too), never more is
 * promised than there is.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { openUnits } from '@selvedge/protos/rules/cell-open'
import { replayOrder } from '@selvedge/protos/rules/evolve-order'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OnHand } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { bootWorld, brandViewer, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

const UNITS = 12
const retailers = ['r1', 'r2', 'r3']
let world: World
let runs = 0

beforeAll(async () => {
  world = await bootWorld()
  await world.window('feb')
  await world.atOnce()
  for (const id of retailers) await world.retailer(id)
})
afterAll(() => world.stop())

// Weighted so that the shelf is sold out most of the time, and counts cross shipments.
const kinds = 'place place place place cancel confirm answer ship ship ship ship close count count send send'.split(' ')

const someStep = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(1000),
  units: fc.integer({ min: 1, max: 8 }),
})
type Step = { kind: string; pick: number; units: number }

async function history(basis: 'PHYSICAL' | 'NET', steps: Step[]) {
  const productId = `p${basis}${runs++}`
  const seller = brandViewer()
  const orders: Order[] = []
  /** Counts taken by the ERP that have not been sent yet. */
  const counts: OnHand[] = []
  let newestSent = ''
  let newestQuantity = 0

  const held = () =>
    sum((order) => sumCells(order, (cell) => cell.allocations.reduce((units, each) => units + each.units, 0)))
  const shipped = () => sum((order) => sumCells(order, (cell) => cell.shipped))
  const sum = (of: (order: Order) => number) => orders.reduce((units, order) => units + of(order), 0)
  const sumCells = (order: Order, of: (cell: Order['lines'][0]['cells'][0]) => number) =>
    order.lines.flatMap((line) => line.cells).reduce((units, cell) => units + of(cell), 0)

  async function count(): Promise<OnHand> {
    const asOf = world.runtime.clock.now().toISOString()
    if (basis === 'PHYSICAL') return { quantity: UNITS - shipped(), asOf, receivedAt: '', includesOrdersUpTo: 0 }
    const { end } = await world.rpc.getFeedCursor({}, { viewer: seller })
    return { quantity: UNITS - held() - shipped(), asOf, receivedAt: '', includesOrdersUpTo: end }
  }

  async function send(onHand: OnHand) {
    // Older than one that was sent: stock refuses it.
    if (onHand.asOf < newestSent) return
    newestSent = onHand.asOf
    newestQuantity = onHand.quantity
    const receivedAt = world.runtime.clock.now().toISOString()
    await world.supply(productId, [stockOnHand(0, '', { onHand: { ...onHand, receivedAt } })])
    await world.settled()
  }

  /** What is left is on hand less what is said, order by order, to be taken off it. */
  async function expectExplained() {
    const published = await world.availability(productId)
    const { steps } = published!.skus.find(({ sku }) => sku === `${productId}-M`)!.warehouses[0]!
    const { allocations } = await world.rpc.listAllocations({ productId }, { viewer: seller })
    const taken = allocations.reduce((units, { counted }) => units + counted, 0)
    expect(steps.at(-1)!.quantity).toBe(Math.max(0, newestQuantity - taken))
  }

  async function change(order: Order, call: (order: Order) => Promise<{ order?: Order | undefined }>) {
    try {
      const { order: changed } = await call(order)
      orders[orders.indexOf(order)] = changed!
    } catch (error) {
      if (!isDomainError(error)) throw error
    }
  }

  const line = (order: Order) => order.lines[0]!
  const acts: Record<string, (step: Step, order: Order) => Promise<unknown>> = {
    cancel: ({ pick }, order) =>
      change(order, ({ id, retailerId }) => {
        const said = { orderId: id, reason: 'OTHER', text: '', expectedEvents: 0 }
        const rejects = pick % 3 === 0
        return rejects
          ? world.rpc.rejectOrder(said, { viewer: seller })
          : world.rpc.cancelOrder(said, { viewer: retailerViewer(retailerId) })
      }),
    confirm: ({ units, pick }, order) =>
      change(order, ({ id }) => {
        const { ordered, sku } = line(order).cells[0]!
        const quantity = pick % 2 === 0 ? ordered : Math.max(0, ordered - units)
        const cells = [{ lineId: '1', sku, quantity, shipDate: '', reason: 'OUT_OF_STOCK' }]
        return world.rpc.confirmOrder({ orderId: id, expectedEvents: 0, cells }, { viewer: seller })
      }),
    answer: ({ pick }, order) =>
      change(order, ({ id, retailerId }) => {
        const [acceptedLineIds, cancelledLineIds] = pick % 2 === 0 ? [['1'], []] : [[], ['1']]
        const answer = { orderId: id, acceptedLineIds, cancelledLineIds, expectedEvents: 0 }
        return world.rpc.answerChanges(answer, { viewer: retailerViewer(retailerId) })
      }),
    ship: ({ units }, order) =>
      change(order, async ({ id, status }) => {
        const said = { orderId: id, expectedEvents: 0, cells: [] }
        if (status === 'PLACED') return world.rpc.confirmOrder(said, { viewer: seller })
        const cell = line(order).cells[0]!
        const cells = [{ lineId: '1', sku: cell.sku, units: Math.max(1, Math.min(units, openUnits(cell))) }]
        const shippedAt = world.runtime.clock.now().toISOString()
        return world.rpc.shipOrder({ orderId: id, shippedAt, carrier: '', tracking: '', cells }, { viewer: seller })
      }),
    close: (_, order) =>
      change(order, ({ id }) =>
        world.rpc.closeShort({ orderId: id, reason: 'DISCONTINUED', text: '', expectedEvents: 0 }, { viewer: seller }),
      ),
  }

  async function perform(step: Step) {
    world.runtime.clock.advance(60_000)
    if (step.kind === 'place') {
      const retailerId = retailers[step.pick % retailers.length]!
      const windowId = step.pick % 2 === 0 ? 'feb' : 'now'
      const { placed } = await world.order(retailerId, [{ productId, size: 'M', quantity: step.units, windowId }])
      if (placed.order) orders.push(placed.order)
    } else if (step.kind === 'count') counts.push(await count())
    else if (step.kind === 'send')
      await send(counts.splice(step.pick % Math.max(1, counts.length), 1)[0] ?? (await count()))
    else if (orders.length > 0) await acts[step.kind]!(step, orders[step.pick % orders.length]!)
  }

  await world.brand({ stockBasis: basis })
  await world.product(productId)
  await send(await count())
  for (const step of steps) {
    await perform(step)
    expect(held() + shipped(), `after ${step.kind}`).toBeLessThanOrEqual(UNITS)
  }

  for (const order of orders) {
    const { events } = await world.rpc.listOrderEvents({ orderId: order.id }, { viewer: seller })
    expect(replayOrder(events)).toEqual(order)
  }
  await expectExplained()
  // After a fresh count nothing is counted twice or forgotten.
  world.runtime.clock.advance(60_000)
  await send(await count())
  const published = await world.availability(productId)
  const medium = published!.skus.find(({ sku }) => sku === `${productId}-M`)!.warehouses[0]!
  expect(medium.steps.at(-1)!.quantity).toBe(UNITS - shipped() - held())
  expect(medium.short).toBe(0)
  const { allocations } = await world.rpc.listAllocations({ productId }, { viewer: seller })
  expect(allocations.reduce((units, each) => units + each.units, 0)).toBe(held())
  await expectExplained()
}

const someHistory = fc.array(someStep, { minLength: 10, maxLength: 40 })

test('physical counts: never more is promised than is on the shelf', () =>
  fc.assert(
    fc.asyncProperty(someHistory, (steps) => history('PHYSICAL', steps)),
    { numRuns: 10, endOnFailure: true },
  ))

test('net counts: never more is promised than the ERP and the orders it has not read leave', () =>
  fc.assert(
    fc.asyncProperty(someHistory, (steps) => history('NET', steps)),
    { numRuns: 10, endOnFailure: true },
  ))
