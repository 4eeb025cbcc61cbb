/**
 * P5: from the request that tells a change until the open page's socket has it: in an idle system, in a chain where each
 * comes as soon as the one before was seen, and while P3 runs. New stock on a retailer's page of cards, an order on the
 * brand's list of orders.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Bench } from '../bench.ts'
import { readPage } from '../client/catalogue.ts'
import { follow, TooLateError } from '../client/live.ts'
import type { LiveEvent } from '../client/live.ts'
import { place } from '../client/place.ts'
import { signIn } from '../client/session.ts'
import { insist } from '../client/unavailable.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile } from '../measure/summary.ts'
import { stockedGoods } from '../showroom/goods.ts'
import { importLoad } from '../showroom/import-load.ts'
import { pushStock } from '../showroom/stock-flow.ts'
import { writeOrder } from '../showroom/write-order.ts'

const IDLE = 200
const CHAINED = 100
const LOADED = 100
/** Under load one change may wait for all that was accepted before it: no more are begun after this. */
const LOADED_MS = 90_000
/** Between two changes of an idle system: a stream that has told something rests up to 50 ms. */
const APART_MS = 200
const WARM_UP = 20
/** Minutes that what was late may take. */
const SETTLE_TRIES = 10
/** Behind the products of P9. */
const SKIP = 60
const CARDS = 10
const PERCENTS = [50, 95, 99]

interface FactsEvent extends LiveEvent {
  facts?: { productId: string }
}

interface OrderEvent extends LiveEvent {
  row?: { id: string }
}

/** A way in which something is told. */
interface Told {
  what: string
  /** @returns what makes the change and resolves when the page has it */
  prepare(): Promise<() => Promise<void>>
  end(): void
}

export async function liveRows(bench: Bench): Promise<Figure[]> {
  const { column, system, say } = bench
  const showroom = await bench.showroom()
  const idle = { embedded: { 50: 30, 95: 100, 99: 300 }, engines: { 50: 100, 95: 300, 99: 800 } }[column]
  const loaded = { embedded: { 99: 1_000 }, engines: { 99: 3_000 } }[column]
  const ways = [await stockChange(bench), await orderChange(bench)]
  const found: Figure[] = []
  for (const way of ways) {
    await measure(way, WARM_UP)
    found.push(...figures(`${way.what}, idle`, await measure(way, IDLE, APART_MS), idle))
    found.push(...figures(`${way.what}, in a chain`, await measure(way, CHAINED), {}))
  }
  const load = importLoad(system.url, showroom)
  try {
    for (const way of ways) {
      const times = await measure(way, LOADED, 0, LOADED_MS)
      found.push(...figures(`${way.what}, during an import`, times, loaded))
    }
  } finally {
    // Else the rows that follow would be measured under it.
    await load.stop()
  }
  // What was late has come meanwhile, or comes now: a change that nobody is told would be waited for in vain.
  for (const way of ways) await settled(way)
  say(`${load.accepted} products were imported meanwhile`)
  for (const { end } of ways) end()
  return found
}

/** A warehouse tells new stock; a retailer has the cards on screen. */
async function stockChange({ system, showroom }: Bench): Promise<Told> {
  const { brands, watcher: retailer, watching: session } = await showroom()
  const wanted = { skip: SKIP, count: CARDS, units: 500, buyer: retailer }
  const { products } = await stockedGoods(system.url, await showroom(), wanted)
  const { liveCursor } = await readPage(session, {})
  const ids = products.map(({ id }) => id)
  const page = await follow<FactsEvent>(system.url, session, 'subscription CardFacts', { ids, after: liveCursor })
  let n = 0
  return {
    what: 'stock push to a page of cards',
    end: page.close,
    async prepare() {
      const { id, skus } = products[n % products.length]!
      const units = 100 + (n++ % 300)
      return async () => {
        const shown = page.next(({ facts }) => facts?.productId === id)
        await pushStock(system.url, brands[0]!.key, skus[0]!, units)
        await shown
      }
    },
  }
}

/** A buyer places an order of one product; the brand has its list of orders on screen. */
async function orderChange({ system, showroom }: Bench): Promise<Told> {
  const { access, brands, watcher: retailer, watching: session } = await showroom()
  const orders = access.client('orders', OrdersService)
  const wanted = { skip: SKIP + CARDS, count: 1, units: 1_000_000, buyer: retailer }
  const goods = await stockedGoods(system.url, await showroom(), wanted)
  const seller = await signIn(system.url, brands[0]!.sellerEmail)
  const page = await follow<OrderEvent>(system.url, seller, 'subscription OrdersTold', {})
  return {
    what: "order placed to the brand's page",
    end: page.close,
    async prepare() {
      const written = await writeOrder(orders, retailer, goods)
      return async () => {
        const shown = page.next(({ row }) => row !== undefined)
        await insist((requestId) => place(session, written, requestId))
        await shown
      }
    },
  }
}

/** Everything before it has been told when it is. */
async function settled({ what, prepare }: Told): Promise<void> {
  for (let tries = 1; ; tries++) {
    const change = await prepare()
    try {
      return await change()
    } catch (error) {
      if (!(error instanceof TooLateError) || tries === SETTLE_TRIES)
        throw new Error(`${what}: never told`, { cause: error })
    }
  }
}

/** @param apartMs how long nothing happens before each @param withinMs after which no more are begun */
async function measure({ prepare }: Told, count: number, apartMs = 0, withinMs = Infinity): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + withinMs
  for (let n = 0; n < count && performance.now() < until; n++) {
    const change = await prepare()
    if (apartMs > 0) await delay(apartMs)
    const began = performance.now()
    // Counted with the minute that was waited: it is at least so much.
    await change().catch((error: unknown) => {
      if (!(error instanceof TooLateError)) throw error
    })
    times.push(performance.now() - began)
  }
  return times
}

function figures(what: string, times: readonly number[], goals: Partial<Record<number, number>>): Figure[] {
  return PERCENTS.map((percent) => ({
    row: 'P5',
    what: `${what}, p${percent}`,
    unit: 'ms',
    value: percentile(times, percent),
    count: times.length,
    goal: goals[percent] === undefined ? undefined : { most: goals[percent] },
  }))
}
