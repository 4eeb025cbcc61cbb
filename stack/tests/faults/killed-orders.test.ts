import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { orderStatusView } from '@selvedge/bff/src/read-models/order-status/view'
import { systemClock } from '@selvedge/platform/clock'
import { inFiles } from '@selvedge/platform/db/locate'
import { openReader } from '@selvedge/platform/db/open-reader'
import { connect } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { viewKey } from '@selvedge/platform/views/view-state'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { test } from 'vitest'
import { childProgram } from './child-process.ts'
import { socketOf, viewerKeys } from './child-runtime.ts'
import { brandOwner, buyerOf, feedWorld, SIZES, skuOf } from './feed-world.ts'
import { racingBuyer, unitsOf } from './racing-buyer.ts'
import { seeded } from './random.ts'

/** Of each of two worlds side by side, so that both cores have work while a child starts. */
const KILLS = 100
const SEEDS = [20_261_123, 20_270_115]
const UNITS = 150

test.concurrent.for(SEEDS)(
  `orders, the log and a view, killed at ${KILLS} random moments: nothing lost, doubled or promised twice (%d)`,
  { timeout: 1_800_000 },
  async (seed, { expect }) => {
    using dir = tempDir()
    const random = seeded(seed)
    const retailers = ['r1', 'r2', 'r3', 'r4']
    const products = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
    await feedWorld(dir.path, { retailers, products, units: UNITS })
    await using child = childProgram(join(import.meta.dirname, 'orders-child.ts'), dir.path)
    let orders = await started()
    const buyers = retailers.map((id, index) => racingBuyer(() => orders, id, products, seeded(seed + index)))

    for (let kill = 0; kill < KILLS; kill++) {
      // A moment inside the work, not a wait for anything: where the crash falls is what the seed varies.
      await pause(random(150))
      await child.kill()
      orders = await started()
    }
    const placedBy = () => buyers.flatMap((buyer) => buyer.placed)
    await eventually(() => expect(placedBy().length).toBeGreaterThan(KILLS / 4))
    for (const buyer of buyers) await buyer.stop()
    const placed = placedBy()

    // Acknowledged is readable, with the units that were acknowledged; the same request has the same answer.
    for (const each of placed) {
      const viewer = buyerOf(each.retailerId)
      const { orders: found } = await orders.batchGetOrders({ ids: [each.orderId] }, { viewer })
      expect(unitsOf(found[0]!.lines)).toEqual(each.units)
      const again = await orders.place(each.request, { viewer, requestId: each.requestId })
      expect(again.parts[0]!.order!.id).toBe(each.orderId)
    }
    // Nothing was placed that nobody was told of, nothing twice; the feed has no gap.
    const { events } = await orders.readFeed({ after: 0, limit: 100_000 }, { viewer: brandOwner })
    const all = [...events]
    for (let page = events; page.length > 0;) {
      page = (await orders.readFeed({ after: all.at(-1)!.feedPosition, limit: 100_000 }, { viewer: brandOwner })).events
      all.push(...page)
    }
    expect(all.map(({ feedPosition }) => feedPosition)).toEqual(all.map((_, index) => index + 1))
    expect(all.map(({ orderId }) => orderId).sort()).toEqual(placed.map(({ orderId }) => orderId).sort())
    expect(new Set(placed.map(({ orderId }) => orderId)).size).toBe(placed.length)
    // No unit was promised twice.
    for (const sku of products.flatMap((id) => SIZES.map((size) => skuOf(id, size)))) {
      expect(placed.reduce((sum, { units }) => sum + (units.get(sku) ?? 0), 0)).toBeLessThanOrEqual(UNITS)
    }
    orders.close()

    // The view that lived through it equals one that is built anew.
    await child.stop()
    const views = join(dir.path, 'views')
    const lived = await dump(views)
    await rm(views, { recursive: true })
    await child.start()
    await child.stop()
    expect(await dump(views)).toEqual(lived)
    expect(lived.orders).toHaveLength(placed.length)

    /** Starts the child; a new client has no memory of the crash and does not wait before it connects. */
    async function started() {
      await child.start()
      const client = connect<typeof OrdersService>(OrdersService, {
        address: socketOf(dir.path),
        viewerKeys,
        clock: systemClock,
        service: 'buyers',
        // How long a busy machine takes to read all there is says nothing.
        defaultDeadlineMs: 60_000,
      })
      await client.waitForReady(60_000)
      return client
    }
  },
)

async function dump(dir: string) {
  const reader = await openReader(inFiles(dir, viewKey(orderStatusView)))
  const orders = await reader.read.all<{ id: string }>('select * from order_row order by id')
  const events = await reader.read.all('select order_id, sequence, body from order_event order by order_id, sequence')
  await reader.close()
  return { orders, events }
}
