import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { freePort } from '@selvedge/platform/testing/free-port'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { topics } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { systemAccess } from '../../src/ops/system-access.ts'
import type { SystemAccess } from '../../src/ops/system-access.ts'
import { childProgram } from './child-process.ts'
import { derived, expectCalm, outboxesOf } from './derived-state.ts'
import { placeOne } from './place-one.ts'
import type { Asking } from './place-one.ts'
import { seeded } from './random.ts'
import type { Random } from './random.ts'
import { makeSmallShowroom } from './small-showroom.ts'

const ORDERS = 3

test('a system whose log is gone, all of it, is whole again by itself', async () => {
  using dir = tempDir()
  const port = await freePort()
  await using child = childProgram(join(import.meta.dirname, 'stack-child.ts'), dir.path, String(port))
  await child.start()
  const access = systemAccess(dir.path, 'test')
  const showroom = await makeSmallShowroom(`http://127.0.0.1:${port}`, access)
  const orders = access.client('orders', OrdersService)
  const random = seeded(5)
  const asking = <T>(call: (request: { requestId: string }) => Promise<T>) => call({ requestId: String(random(1e9)) })
  for (let n = 1; n <= ORDERS; n++) await placeOne(orders, showroom, `order ${n}`, random, asking)
  const before = await eventually(async () => {
    await expectCalm(access)
    const seen = await derived(dir.path)
    await expectCalm(access)
    // What is calculated beside the records that were read has come to its end, too.
    expect(await derived(dir.path)).toEqual(seen)
    return seen
  })
  expect(before['orders']).toHaveLength(ORDERS)
  expect(before['facts']).toHaveLength(showroom.products.length)
  // Counted as the read model has it.
  await eventually(async () =>
    expect(await metricsOf(port, /^biz_order(_event)?_(created_total|living)/)).toEqual([
      `biz_order_created_total{status="PLACED",currency="EUR",service="derived"} ${ORDERS}`,
      `biz_order_event_created_total{fact="placed",service="derived"} ${ORDERS}`,
      `biz_order_living{status="PLACED",currency="EUR",service="derived"} ${ORDERS}`,
    ]),
  )
  access.close()

  await child.stop()
  rmSync(join(dir.path, 'log'), { recursive: true })
  await child.start()
  const after = systemAccess(dir.path, 'test')
  await eventually(() => expectReplayed(after))
  await eventually(async () => {
    await expectCalm(after)
    expect(await derived(dir.path)).toEqual(before)
  })
  // They live, and nothing of what was sent again is news.
  await eventually(async () =>
    expect(await metricsOf(port, /^biz_(order|product)_(created_total|updated_total|living)/)).toEqual([
      `biz_order_living{status="PLACED",currency="EUR",service="derived"} ${ORDERS}`,
      expect.stringMatching(/^biz_product_living\{.*\} \d+$/),
    ]),
  )
  after.close()

  // Once more, with somebody who orders before all is back.
  await child.stop()
  rmSync(join(dir.path, 'log'), { recursive: true })
  await child.start()
  const early = systemAccess(dir.path, 'test')
  await placeOne(early.client('orders', OrdersService), showroom, 'early', random, untilCurrent(random))
  early.close()
  await child.stop()
})

/** Tries again where that is said to help, and nowhere else. */
function untilCurrent(random: Random): Asking {
  return async (call) => {
    for (;;) {
      try {
        return await call({ requestId: String(random(1e9)) })
      } catch (error) {
        if (!isDomainError(error, 'UNAVAILABLE')) throw error
        await delay(50)
      }
    }
  }
}

/** A thread that is busy is left out of one answer. */
async function metricsOf(port: number, named: RegExp): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  return (await answer.text())
    .split('\n')
    .filter((line) => named.test(line))
    .toSorted()
}

/** Every topic that holds anything, each by its owner. */
async function expectReplayed(access: SystemAccess): Promise<void> {
  const { outboxes } = await outboxesOf(access)
  const lost = outboxes.filter(({ replayable }) => replayable).flatMap(({ lostTopics }) => lostTopics)
  const done = outboxes.flatMap(({ replays }) => replays.filter(({ finishedAt }) => finishedAt !== ''))
  expect(lost).toEqual(expect.arrayContaining([topics.order.name, topics.orderEvent.name, topics.product.name]))
  expect(done.map(({ topic }) => topic).toSorted()).toEqual(lost.toSorted())
}
