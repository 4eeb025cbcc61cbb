/** A buyer who goes on ordering through every crash, and never gives up a request without its answer. */
import { setTimeout as pause } from 'node:timers/promises'
import type { CallOptions, RpcClient } from '@selvedge/platform/rpc/client'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { SetCellsRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { OrdersService, PlaceRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Random } from './random.ts'
import { BRAND, buyerOf, SIZES, skuOf } from './feed-world.ts'

export interface Acknowledged {
  retailerId: string
  requestId: string
  request: PlaceRequest
  orderId: string
  /** SKU → units, as the answer said. */
  units: ReadonlyMap<string, number>
}

export interface RacingBuyer {
  /** Everything that was acknowledged. */
  placed: readonly Acknowledged[]
  /** Finishes the request under way and stops. */
  stop(): Promise<void>
}

type Orders = RpcClient<typeof OrdersService>

const PAUSE_MS = 5

export function racingBuyer(
  current: () => Orders,
  retailerId: string,
  products: readonly string[],
  random: Random,
): RacingBuyer {
  const placed: Acknowledged[] = []
  const viewer = buyerOf(retailerId)
  let stopping = false
  let n = 0

  /** The same request until it is answered: that is what makes a lost reply harmless, and leaves nothing half made. */
  async function insist<T>(step: string, call: (orders: Orders, options: CallOptions) => Promise<T>): Promise<T> {
    const options = { viewer, requestId: `${retailerId}-${n}${step}` }
    for (;;) {
      try {
        return await call(current(), options)
      } catch (error) {
        if (!isPassing(error)) throw error
        await pause(PAUSE_MS)
      }
    }
  }

  async function orderOnce(): Promise<void> {
    n++
    const cells = Array.from({ length: 1 + random(3) }, () => ({
      productId: products[random(products.length)]!,
      size: SIZES[random(3)]!,
      quantity: 1 + random(2),
    }))
    const edits = cells.map(({ productId, size, quantity }) => ({
      productId,
      windowId: 'window',
      doorId: 'd',
      sku: skuOf(productId, size),
      quantity,
    }))
    const { id } = await insist('-create', (orders, options) =>
      orders.createWorkingOrder({ name: `order ${n}` }, options),
    )
    const written = SetCellsRequest.fromPartial({ workingOrderId: id, edits })
    await insist('-write', (orders, options) => orders.setCells(written, options))
    const { parts } = await insist('-check', (orders, options) => orders.checkWorkingOrder({ id }, options))
    const request = {
      workingOrderId: id,
      parts: [{ brandId: BRAND, receipt: parts[0]!.receipt, agreeToChanges: false }],
    }
    const placedNow = await insist('', (orders, options) => orders.place(request, options))
    const order = placedNow.parts[0]!.order
    const requestId = `${retailerId}-${n}`
    if (order) placed.push({ retailerId, requestId, request, orderId: order.id, units: unitsOf(order.lines) })
    // What came too late stays in it, and nobody may have any number of them.
    else await insist('-remove', (orders, options) => orders.removeWorkingOrder({ id }, options))
  }

  async function run(): Promise<void> {
    while (!stopping) await orderOnce()
  }

  const ended = run()
  // A failure is kept until somebody asks for it: it must not hide why a world ends early.
  ended.catch(() => {})
  return {
    placed,
    async stop() {
      stopping = true
      await ended
    },
  }
}

export function unitsOf(lines: readonly { cells: readonly { sku: string; ordered: number }[] }[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { sku, ordered } of lines.flatMap((line) => line.cells)) units.set(sku, (units.get(sku) ?? 0) + ordered)
  return units
}

/** The service is away, or the answer was lost. */
function isPassing(error: unknown): boolean {
  return isDomainError(error) && error.code === 'UNAVAILABLE'
}
