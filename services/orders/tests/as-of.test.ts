/** Whatever is done to an order, asking for it as it was gives what was read at the time. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { openUnits } from '@selvedge/protos/rules/cell-open'
import { bootWorld, brandViewer, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World
const [seller, buyer] = [brandViewer(), retailerViewer('noor')]

beforeAll(async () => {
  world = await bootWorld()
  await world.brand()
  await world.window('feb')
  await world.retailer('noor')
  for (const id of ['coat', 'shirt']) {
    await world.product(id)
    await world.supply(id, [stockOnHand(100_000)])
  }
  await world.settled()
})
afterAll(() => world.stop())

const now = () => world.runtime.clock.now().toISOString()
const asOf = (orderId: string, at: string, viewer = buyer) => world.rpc.getOrderAsOf({ orderId, at }, { viewer })
const read = async (id: string) => (await world.rpc.batchGetOrders({ ids: [id] }, { viewer: buyer })).orders[0]!

async function place(): Promise<Order> {
  const cells = [
    { productId: 'coat', size: 'S', quantity: 6, windowId: 'feb' },
    { productId: 'coat', size: 'M', quantity: 4, windowId: 'feb' },
    { productId: 'shirt', size: 'M', quantity: 2, windowId: 'feb' },
  ]
  return (await world.order('noor', cells)).placed.order!
}

const kinds = 'confirm confirm change change answer answer ship ship ship close cancel reject'.split(' ')
const someStep = fc.record({
  kind: fc.constantFrom(...kinds),
  line: fc.nat(1),
  units: fc.integer({ min: 1, max: 6 }),
  // 0: within the same millisecond as the step before.
  wait: fc.constantFrom(0, 1, 1, 60_000),
})
type Step = { kind: string; line: number; units: number }

function perform({ lines, id }: Order, { kind, line, units }: Step): Promise<unknown> {
  const { id: lineId, cells } = lines[line]!
  const said = { orderId: id, expectedEvents: 0, reason: 'OTHER', text: '' }
  const open = cells.filter((cell) => openUnits(cell) > 0)
  const lessOf = ({ sku, ordered }: (typeof cells)[0]) => ({
    lineId,
    sku,
    quantity: Math.max(0, ordered - units),
    shipDate: units % 2 === 0 ? '2027-04-15' : '',
    reason: 'OUT_OF_STOCK',
  })
  const sent = open.map((cell) => ({ lineId, sku: cell.sku, units: Math.min(units, openUnits(cell)) }))
  const [acceptedLineIds, cancelledLineIds] = units % 2 === 0 ? [[lineId], []] : [[], [lineId]]
  const acts: Record<string, () => Promise<unknown>> = {
    confirm: () => world.rpc.confirmOrder({ ...said, cells: [] }, { viewer: seller }),
    change: () => world.rpc.confirmOrder({ ...said, cells: [lessOf(cells[0]!)] }, { viewer: seller }),
    answer: () => world.rpc.answerChanges({ ...said, acceptedLineIds, cancelledLineIds }, { viewer: buyer }),
    ship: () =>
      world.rpc.shipOrder(
        { orderId: id, shippedAt: '', carrier: 'DHL', tracking: '', cells: sent },
        { viewer: seller },
      ),
    close: () => world.rpc.closeShort(said, { viewer: seller }),
    cancel: () => world.rpc.cancelOrder(said, { viewer: buyer }),
    reject: () => world.rpc.rejectOrder(said, { viewer: seller }),
  }
  return acts[kind]!()
}

test('property: at each instant the order is as it was read then, and before that moment as it was read before', () => {
  const reached = new Set<string>()
  return fc
    .assert(
      fc.asyncProperty(fc.array(someStep, { minLength: 3, maxLength: 12 }), async (steps) => {
        const { clock } = world.runtime
        clock.advance(1_000)
        const never = now()
        clock.advance(1)
        const placed = await place()
        /** Instant → the order as it was read last at it. */
        const seen = new Map([[now(), placed]])
        for (const step of steps) {
          clock.advance(step.wait)
          await perform([...seen.values()].at(-1)!, step).catch((error: unknown) => {
            if (!isDomainError(error)) throw error
          })
          seen.set(now(), await read(placed.id))
        }

        expect(await asOf(placed.id, never)).toMatchObject({ order: undefined, before: undefined })
        let [current, before] = [undefined as Order | undefined, undefined as Order | undefined]
        const moments: string[] = []
        for (const [at, order] of seen) {
          if (order.events !== current?.events) {
            before = current
            current = order
            moments.push(at)
          }
          reached.add(order.status)
          const then = await asOf(placed.id, at, moments.length % 2 === 0 ? buyer : seller)
          expect(then.order).toEqual(order)
          expect(then.before).toEqual(before)
        }
        const { moments: told } = await asOf(placed.id, now())
        expect(told.map(({ at }) => at)).toEqual(moments)
        expect(told.flatMap(({ events }) => events)).toEqual(
          (await world.rpc.listOrderEvents({ orderId: placed.id }, { viewer: buyer })).events,
        )
      }),
      { numRuns: 25, endOnFailure: true },
    )
    .then(() => expect(reached.size).toBeGreaterThanOrEqual(5))
})

test('others have no past of it, nobody a future, and what stands is what is now', async () => {
  const { id } = await place()
  for (const viewer of [retailerViewer('zed'), brandViewer('OWNER', 'brand-2')])
    await expect(asOf(id, now(), viewer)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'ORDER_UNKNOWN' })
  await expect(asOf('none', now())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const later = new Date(world.runtime.clock.now().getTime() + 1).toISOString()
  await expect(asOf(id, later)).rejects.toMatchObject({ code: 'INVALID', reason: 'MOMENT_IN_FUTURE' })
  await expect(asOf(id, '2026')).rejects.toMatchObject({ code: 'INVALID', reason: 'MOMENT_INVALID' })
  expect((await asOf(id, now())).order).toEqual(await read(id))
})
