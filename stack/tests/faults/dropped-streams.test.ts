import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@selvedge/platform/testing/free-port'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { expect, test } from 'vitest'
import { systemAccess } from '../../src/ops/system-access.ts'
import { childProgram } from './child-process.ts'
import { freshFacts, recordFacts } from './facts-record.ts'
import { openPage } from './open-page.ts'
import { recordOrders } from './order-record.ts'
import { seeded } from './random.ts'
import { BUYER_EMAIL } from '../shop.ts'
import { makeSmallShowroom, SELLER_EMAIL } from './small-showroom.ts'
import { supplyStream } from './supply-stream.ts'
import { eventsOf, tradeStream } from './trade-stream.ts'

const DROPS = 1_000
/** Half of them are told before, half are not. */
const RESTARTS = 20
/** Pages of each side that follow its orders, and of the retailer that show all products. */
const PAGES = 4
const CUT_EVERY_MS = 40

test(
  `${DROPS} dropped sockets and ${RESTARTS} restarts during changes: no gap, no repeat, nothing older than shown`,
  { timeout: 1_800_000 },
  async () => {
    using dir = tempDir()
    const random = seeded(11)
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const program = join(import.meta.dirname, 'stack-child.ts')
    await using child = childProgram(program, dir.path, String(port), 'SELVEDGE_FREE_DOCUMENTS=1')
    await child.start()
    const access = systemAccess(dir.path, 'test')
    const orders = access.client('orders', OrdersService)
    const showroom = await makeSmallShowroom(url, access)
    const ids = showroom.products.map(({ id }) => id)
    const [seller, buyer] = [await openPage(url, SELLER_EMAIL), await openPage(url, BUYER_EMAIL)]
    await eventually(async () => expect((await freshFacts(buyer, ids)).facts.size).toBe(ids.length))

    const inTurn = <T>(make: () => Promise<T>) => Promise.all(Array.from({ length: PAGES }, make))
    const sellers = await inTurn(() => recordOrders(seller))
    const buyers = await inTurn(() => recordOrders(buyer))
    const shelves = await inTurn(() => recordFacts(buyer, ids))
    const followers = [...sellers, ...buyers, ...shelves]
    const streams = [
      tradeStream(orders, showroom, 'one', random),
      tradeStream(orders, showroom, 'two', random),
      supplyStream(showroom, random),
    ]

    const cuts = () => followers.reduce((sum, follower) => sum + follower.cuts, 0)
    for (let restart = 1; restart <= RESTARTS; restart++) {
      while (cuts() < (restart * DROPS) / RESTARTS) {
        await pause(random(CUT_EVERY_MS))
        const follower = followers[random(followers.length)]!
        if (random(2) === 0) follower.cut()
        else follower.cutAfterNext()
      }
      if (restart % 2 === 0) await child.stop()
      else await child.kill()
      await child.start()
    }
    await Promise.all(streams.map((stream) => stream.stop()))

    const truth = await eventsOf(orders, showroom)
    // Nobody's rights change here, no view is built anew and nobody misses too much: there is no ground for a reset.
    const expectNoFault = () => expect(followers.flatMap(({ faults }) => faults)).toEqual([])
    expectNoFault()
    for (const { told } of [...sellers, ...buyers]) {
      await eventually(() => expect(told.toSorted()).toEqual(truth))
    }
    for (const { shown, changes } of shelves) {
      await eventually(async () => expect(shown).toEqual((await freshFacts(buyer, ids)).facts))
      expect(changes()).toBeGreaterThan(0)
    }
    await Promise.all(followers.map((follower) => follower.close()))
    expectNoFault()
    access.close()
    await child.stop()
  },
)
