/** All retailers want the same scarce SKUs at the same moment. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Bench } from '../bench.ts'
import { insist } from '../client/unavailable.ts'
import { place } from '../client/place.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import { enter } from './viewers.ts'
import { stockedGoods } from './goods.ts'
import { writeOrder } from './write-order.ts'

const SKUS = 50
const SIZES = 6
const UNITS_EACH = 40
/** Behind the products of the large orders. */
const SKIP = 50
const AT_ONCE = 8

export interface Race {
  racers: number
  skus: number
  /** Units there are in all. */
  units: number
  placed: number
  ms: number
  /** Units promised beyond what there is; anything but 0 also fails the run. */
  overPromised: number
}

export async function raceForScarce(bench: Bench, orders: RpcClient<typeof OrdersService>): Promise<Race> {
  const { system } = bench
  const showroom = await bench.showroom()
  const retailers = await bench.retailers()
  const count = Math.ceil(SKUS / SIZES)
  const scarce = { skip: SKIP, count, units: UNITS_EACH, buyer: retailers[0]! }
  const { products, ...where } = await stockedGoods(system.url, showroom, scarce)
  const goods = { ...where, products: limited(products) }
  const buyers = await enter(system.url, retailers)
  const racers: (() => ReturnType<typeof place>)[] = []
  await closedLoop(retailers.length, AT_ONCE, async (index) => {
    const { retailer, session } = buyers[index]!
    const written = await writeOrder(orders, retailer, goods)
    racers.push(() => insist((requestId) => place(session, written, requestId)))
  })
  const began = performance.now()
  const answers = await Promise.all(racers.map((racer) => racer()))
  const ms = performance.now() - began
  const placed = answers.filter(({ orderId }) => orderId !== null).length
  let overPromised = 0
  for (const { id, skus } of goods.products) {
    const { allocations } = await orders.listAllocations({ productId: id }, showroom.brands[0]!.member.as('owner'))
    for (const sku of skus) {
      const promised = allocations.filter((each) => each.sku === sku).reduce((sum, { units }) => sum + units, 0)
      if (promised !== placed) throw new Error(`${placed} orders hold ${promised} units of ${sku}`)
      overPromised += Math.max(0, promised - UNITS_EACH)
    }
  }
  if (overPromised > 0) throw new Error(`${overPromised} units were promised twice`)
  return { racers: racers.length, skus: SKUS, units: SKUS * UNITS_EACH, placed, ms, overPromised }
}

/** Exactly so many SKUs. */
function limited(products: readonly { id: string; skus: string[] }[]) {
  let left = SKUS
  return products.map(({ id, skus }) => {
    const some = skus.slice(0, left)
    left -= some.length
    return { id, skus: some }
  })
}
