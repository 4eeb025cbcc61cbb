/** One world from its first order to its verdict: so many faults at random moments, then everything is looked at. */
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { eventually } from '@selvedge/platform/testing/settle'
import { faults } from './fault.ts'
import type { FaultName } from './fault.ts'
import { brandOwner, buyerOf, SIZES, skuOf } from './feed-world.ts'
import type { FeedEvent } from './feed-reader.ts'
import { brokenPromises } from './judge-history.ts'
import type { History } from './judge-history.ts'
import { replayed } from './lost-topic.ts'
import { ordersWorld } from './orders-world.ts'
import type { Engine, OrdersWorld } from './orders-world.ts'
import { lose } from './tamper.ts'
import { unitsOf } from './racing-buyer.ts'
import type { Acknowledged } from './racing-buyer.ts'
import { seeded } from './random.ts'

export interface WorldPlan {
  /** Chooses everything: what is ordered, which faults come, and when. */
  seed: number
  runs: number
  kinds: readonly FaultName[]
  /** Of each SKU. Few: buyers meet at the last of them. Many: orders go on to the end. */
  units: number
  /** The servers it runs on; none: it runs on files. */
  engines?: readonly Engine[]
}

export interface WorldReport {
  /** One sentence per broken promise. */
  broken: string[]
  struck: Partial<Record<FaultName, number>>
  /** From the end of each fault until the service answered again, milliseconds. */
  away: number[]
  orders: number
}

const BETWEEN_MS = 300

/** @throws whatever a buyer, the reader of the feed or the child could not get over */
export async function runWorld({ seed, runs, kinds, units, engines }: WorldPlan): Promise<WorldReport> {
  await using world = await ordersWorld(seed, units, engines)
  const random = seeded(seed)
  const struck: WorldReport['struck'] = {}
  const away: number[] = []
  for (let run = 0; run < runs; run++) {
    // A moment inside the work, not a wait for anything: where the fault falls is what the seed varies.
    await pause(random(BETWEEN_MS))
    const kind = kinds[random(kinds.length)]!
    struck[kind] = (struck[kind] ?? 0) + 1
    await faults[kind](world, random)
    // Without its engines a process may give up; whoever supervises it starts it again.
    if (world.child.hasEnded()) await world.restart()
    const over = performance.now()
    await world.reconnect()
    await eventually(() => world.orders().getFeedCursor({}, { viewer: brandOwner }))
    away.push(performance.now() - over)
  }
  await eventually(() => {
    if (placedIn(world).length === 0) throw new Error('nothing was ever placed')
  })
  for (const buyer of world.buyers) await buyer.stop()
  const placed = placedIn(world)
  const { stored, repeated } = await askAgain(world, placed)
  const feed = await wholeFeed(world)
  const followed = await world.feed.stop()
  const published = await world.catalogue.stop()
  await replayed(world.dir, world.databases.truth)
  const { viewed, searched, problem } = await compareViews(world)
  const available = new Map(world.products.flatMap((id) => SIZES.map((size) => [skuOf(id, size), units] as const)))
  const broken = brokenPromises({ placed, stored, repeated, available, feed, followed, viewed, published, searched })
  return { broken: [...broken, ...problem], struck, away, orders: placed.length }
}

const placedIn = ({ buyers }: OrdersWorld): Acknowledged[] => buyers.flatMap(({ placed }) => placed)

/** Reads every order that was acknowledged, and sends its request once more. */
async function askAgain(
  { orders }: OrdersWorld,
  placed: readonly Acknowledged[],
): Promise<Pick<History, 'stored' | 'repeated'>> {
  const stored = new Map<string, ReadonlyMap<string, number>>()
  const repeated = new Map<string, string>()
  for (const { orderId, request, requestId, retailerId } of placed) {
    const viewer = buyerOf(retailerId)
    const [found] = (await orders().batchGetOrders({ ids: [orderId] }, { viewer })).orders
    if (found) stored.set(orderId, unitsOf(found.lines))
    // The last fault may have it read the brands' facts anew: until then it promises nothing, and says so.
    const again = await eventually(() => orders().place(request, { viewer, requestId }))
    repeated.set(requestId, again.parts[0]?.order?.id ?? '')
  }
  return { stored, repeated }
}

async function wholeFeed({ orders }: OrdersWorld): Promise<FeedEvent[]> {
  const feed: FeedEvent[] = []
  for (let after = 0; ;) {
    const { events, more, next } = await orders().readFeed({ after, limit: 500 }, { viewer: brandOwner })
    feed.push(...events)
    if (!more) return feed
    after = next
  }
}

/** The views that lived through it, and whether some that are built anew differ. */
async function compareViews({ child, databases, restart, views }: OrdersWorld) {
  await child.stop()
  const lived = await views()
  await lose(databases.view)
  await lose(databases.search)
  await restart()
  await child.stop()
  const problem = isDeepStrictEqual(await views(), lived) ? [] : ['the views differ from some that are built anew']
  const searched = new Map(lived.products.map(({ id, version }) => [id, version]))
  return { viewed: lived.orders.map(({ id }) => id), searched, problem }
}
