/**
 * P9: the review page places orders of 300 lines (50 products in six sizes), written and checked before. Then all retailers
 * at once race for the same 50 SKUs, of which there are fewer than are wanted.
 */
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { Bench } from '../bench.ts'
import { place } from '../client/place.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import type { Loop } from '../measure/closed-loop.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile, summarise } from '../measure/summary.ts'
import { raceForScarce } from '../showroom/race.ts'
import { stockedGoods } from '../showroom/goods.ts'
import { writeOrder } from '../showroom/write-order.ts'
import type { CheckedOrder } from '../showroom/write-order.ts'

const PRODUCTS = 50
const SIZES = 6
const REPETITIONS = 5
const ALONE = 20
const TOGETHER = 40
const CONCURRENCY = 8
const PLENTY = 1_000_000
/** Bytes of a product's availability in six sizes, with one step and one time each. */
const AVAILABILITY_BYTES = SIZES * 60

export async function orderRows(bench: Bench): Promise<Figure[]> {
  const { column, system, say } = bench
  const showroom = await bench.showroom()
  const viewers = await bench.viewers()
  const orders = showroom.access.client('orders', OrdersService)
  const plenty = { skip: 0, count: PRODUCTS, units: PLENTY, buyer: viewers[0]!.retailer }
  const goods = await stockedGoods(system.url, showroom, plenty)

  let lastId = ''
  /** Everything is written before the clock runs. */
  const placeMany = async (count: number, concurrency: number): Promise<Loop> => {
    const written: CheckedOrder[] = []
    const buyerOf = (index: number) => viewers[index % viewers.length]!
    await closedLoop(count, 4, async (index) => {
      written[index] = await writeOrder(orders, buyerOf(index).retailer, goods)
    })
    return closedLoop(count, concurrency, async (index) => {
      const { orderId } = await place(buyerOf(index).session, written[index]!)
      if (orderId === null) throw new Error('an order was refused although there is plenty')
      lastId = orderId
    })
  }
  const repeat = async (count: number, concurrency: number) => {
    const loops: Loop[] = []
    for (let n = 0; n < REPETITIONS; n++) loops.push(await placeMany(count, concurrency))
    return loops
  }
  await placeMany(TOGETHER, CONCURRENCY)
  const alone = await repeat(ALONE, 1)
  const together = await repeat(TOGETHER, CONCURRENCY)
  say(`orders: ${together.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')} /s`)

  const { orders: found } = await orders.batchGetOrders({ ids: [lastId] }, showroom.brands[0]!.member.as('owner'))
  const size = { products: PRODUCTS, sizes: SIZES, availability: AVAILABILITY_BYTES }
  const raw = await bench.raw.insertOrders(ALONE * REPETITIONS, {
    ...size,
    order: Order.encode(found[0]!).finish().length,
  })
  const race = await raceForScarce(bench, orders)
  say(`race: ${race.placed} of ${race.racers} orders placed in ${race.ms.toFixed(0)} ms`)

  const latency = (percent: number, most: number): Figure => ({
    row: 'P9',
    what: `placing 300 lines, p${percent}`,
    unit: 'ms',
    value: percentile(
      alone.flatMap(({ latencies }) => latencies),
      percent,
    ),
    count: ALONE * REPETITIONS,
    beside: { what: bench.raw.names.order, value: percentile(raw, percent) },
    goal: { most },
  })
  return [
    latency(50, { embedded: 10, engines: 25 }[column]),
    latency(99, { embedded: 30, engines: 100 }[column]),
    repeated({
      row: 'P9',
      what: `orders of 300 lines, ${CONCURRENCY} at once`,
      unit: '/s',
      values: together.map(({ perSecond }) => perSecond),
      beside: { what: 'one transaction after the other', value: 1_000 / summarise(raw).median },
      goal: { least: 150 },
    }),
    {
      row: 'P9',
      what: `units promised twice, ${race.racers} retailers racing for ${race.skus} SKUs`,
      unit: `of ${race.units}`,
      value: race.overPromised,
      count: 1,
      goal: { most: 0 },
    },
  ]
}
