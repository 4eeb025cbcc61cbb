/** A buyer who goes on ordering through every crash, and never gives up a request without its answer. */
import { setTimeout as pause } from 'node:timers/promises'
import type { RpcClient } from '@selvedge/platform/rpc/client'
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

  async function orderOnce(): Promise<void> {
    const orders = current()
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
    const { id } = await orders.createWorkingOrder({ name: `order ${++n}` }, { viewer })
    await orders.setCells(SetCellsRequest.fromPartial({ workingOrderId: id, edits }), { viewer })
    const { parts } = await orders.checkWorkingOrder({ id }, { viewer })
    const request = {
      workingOrderId: id,
      parts: [{ brandId: BRAND, receipt: parts[0]!.receipt, agreeToChanges: false }],
    }
    const all = await place(request, `${retailerId}-${n}`)
    // What came too late stays in it, and nobody may have any number of them.
    if (!all) await current().removeWorkingOrder({ id }, { viewer })
  }

  /** The same request until it is answered: that is what makes a lost reply harmless. @returns whether it became an order */
  async function place(request: PlaceRequest, requestId: string): Promise<boolean> {
    for (;;) {
      try {
        const { parts } = await current().place(request, { viewer, requestId })
        const order = parts[0]!.order
        if (order) placed.push({ retailerId, requestId, request, orderId: order.id, units: unitsOf(order.lines) })
        return order !== undefined
      } catch (error) {
        if (!isPassing(error)) throw error
        await pause(PAUSE_MS)
      }
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await orderOnce()
      } catch (error) {
        if (!isPassing(error)) throw error
        await pause(PAUSE_MS)
      }
    }
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
