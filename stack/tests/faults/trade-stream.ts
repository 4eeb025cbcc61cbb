/** Orders placed and answered one after the other, through every restart: no request is given up without its answer. */
import { setTimeout as pause } from 'node:timers/promises'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { placeOne } from './place-one.ts'
import type { Orders } from './place-one.ts'
import type { Random } from './random.ts'
import type { SmallShowroom } from './small-showroom.ts'

/** Something that goes on until it is told to stop. */
export interface Stream {
  /** Finishes what is under way. @throws whatever it could not get over */
  stop(): Promise<void>
}

const PAUSE_MS = 20

/**
 * @param name of its requests; no two streams share one
 * @param mostPauseMs between one order and the next
 */
export function tradeStream(
  orders: Orders,
  showroom: SmallShowroom,
  name: string,
  random: Random,
  mostPauseMs = PAUSE_MS,
): Stream {
  const [buyer, seller] = [showroom.retailer.as('buyer'), showroom.brand.as('sales-manager')]
  let n = 0
  let stopping = false

  /** The same request until it is answered: that is what makes a lost reply harmless. */
  async function insist<T>(call: (request: { requestId: string }) => Promise<T>): Promise<T> {
    const request = { requestId: `${name}-${++n}` }
    for (;;) {
      try {
        return await call(request)
      } catch (error) {
        if (!isDomainError(error, 'UNAVAILABLE')) throw error
        await pause(PAUSE_MS)
      }
    }
  }

  async function confirm({ id: orderId, events }: Order, cells: Parameters<Orders['confirmOrder']>[0]['cells']) {
    const confirmation = { orderId, expectedEvents: events, cells }
    return (await insist((request) => orders.confirmOrder(confirmation, { ...seller, ...request }))).order!
  }

  /** Every way an order's events can go on: one, two, three or four of them. */
  const fates: readonly ((order: Order) => Promise<unknown>)[] = [
    async ({ id: orderId, events }) => {
      const cancel = { orderId, expectedEvents: events, reason: 'OTHER', text: '' }
      return insist((request) => orders.cancelOrder(cancel, { ...buyer, ...request }))
    },
    (order) => confirm(order, []),
    async (order) => {
      const confirmed = await confirm(order, [])
      const cells = confirmed.lines.flatMap((line) =>
        line.cells.map(({ sku, ordered }) => ({ lineId: line.id, sku, units: ordered })),
      )
      const shipment = { orderId: order.id, shippedAt: '', carrier: '', tracking: '', cells }
      return insist((request) => orders.shipOrder(shipment, { ...seller, ...request }))
    },
    async (order) => {
      const [line] = order.lines
      const { sku, ordered } = line!.cells[0]!
      const shorter = { lineId: line!.id, sku, quantity: ordered - 1, shipDate: '', reason: 'OUT_OF_STOCK' }
      const { events: expectedEvents } = await confirm(order, [shorter])
      const answer = { orderId: order.id, acceptedLineIds: [line!.id], cancelledLineIds: [], expectedEvents }
      return insist((request) => orders.answerChanges(answer, { ...buyer, ...request }))
    },
  ]

  async function run(): Promise<void> {
    while (!stopping) {
      await fates[random(fates.length)]!(await placeOne(orders, showroom, name, random, insist))
      await pause(random(mostPauseMs))
    }
  }

  return streamOf(run, () => void (stopping = true))
}

/** A failure is kept until somebody asks for it: it must not end the test's process. */
export function streamOf(run: () => Promise<void>, tellToStop: () => void): Stream {
  const ended = run().then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  return {
    async stop() {
      tellToStop()
      const failed = await ended
      if (failed) throw failed.error
    },
  }
}

/** Every event there is, sorted, as a record tells it. */
export async function eventsOf(orders: Orders, { brand }: SmallShowroom): Promise<string[]> {
  const events: string[] = []
  for (let after = 0; ;) {
    const page = await orders.readFeed({ after, limit: 500 }, brand.as('owner'))
    events.push(...page.events.map(({ id, orderId, sequence }) => `${orderId} ${sequence} ${id}`))
    if (!page.more) return events.sort()
    after = page.next
  }
}
