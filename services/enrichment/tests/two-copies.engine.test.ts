/**
 * Two copies on one PostgreSQL, each with connections, views, publisher and relay of its own, while generations are built
 * and exchanged through either: one of them publishes at a time, and no version ever falls.
 */
import { join } from 'node:path'
import type { LogRecord, Subscription } from '@selvedge/platform/log/log'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as some from '../src/domain/some-inputs.ts'
import { createService } from '../src/service.ts'
import type { Enrichment } from '../src/service.ts'
import { complete, expectRising, priceIn, shared } from './enrichment-fixture.ts'

const ANYTHING = { rowsPercent: 100, answersPercent: 100 }
const RUNS = 12

let runtime: TestRuntime
const copies: Enrichment[] = []
let heard: LogRecord[]
let listening: Subscription

function copyOf(at: number): Enrichment {
  const { listen } = runtime.configOf(`enrichment-${at}`)
  const config = { ...runtime.configOf('enrichment'), listen, dataDir: join(runtime.dir, `copy-${at}`) }
  return createService(config, runtime)
}

beforeEach(async () => {
  runtime = await testRuntime()
  await runtime.log.createTopics(
    Object.values(topics).map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup })),
  )
  heard = []
  listening = await runtime.log.subscribe({
    group: 'listening',
    topics: [topics.enrichedProduct.name, topics.completeness.name],
    from: { positions: [] },
    onBatch: async ({ records }) => void heard.push(...records),
  })
  copies.splice(0, 2, copyOf(0), copyOf(1))
  for (const copy of copies) await copy.start()
})

afterEach(async () => {
  for (const copy of copies) await copy.stop()
  await listening.stop()
  await runtime.close()
})

type Step = { copy: 0 | 1; what: 'price' | 'switch' | 'restart' | 'rebuild'; to: number }

const step: fc.Arbitrary<Step> = fc.record({
  copy: fc.constantFrom<0 | 1>(0, 1),
  what: fc.constantFrom<Step['what']>('price', 'price', 'price', 'switch', 'switch', 'restart', 'rebuild'),
  to: fc.integer({ min: 1, max: 3 }),
})

test('whichever copy is asked, one publishes at a time, and the last word is the truth', async () => {
  await runtime.log.append([...shared(), ...complete('p1')])
  let version = 1
  let price = 10_000
  const reprice = () =>
    runtime.log.append([recordOf(topics.productPrices, 'p1', some.prices('p1', ++price), ++version)])
  const act: Record<Step['what'], (given: Step) => Promise<unknown>> = {
    price: reprice,
    // Where it is not there, behind or live already, it is refused, which is right.
    switch: async ({ copy, to }) =>
      copies[copy]!.generations.switchTo({ name: 'enrichment', generation: to }, ANYTHING).catch(() => undefined),
    async restart({ copy }) {
      await copies[copy]!.stop()
      copies[copy] = copyOf(copy)
      await copies[copy].start()
    },
    rebuild: ({ copy }) => copies[copy]!.generations.rebuild('enrichment', { limits: ANYTHING, hold: false }, 'a test'),
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      for (const each of steps) await act[each.what](each)
      await reprice()
      await eventually(async () => {
        await listening.caughtUp()
        const last = heard.findLast(({ topic }) => topic === topics.enrichedProduct.name)
        expect(last && priceIn(last)).toBe(price)
      })
      for (const topic of [topics.enrichedProduct, topics.completeness])
        expectRising(heard.filter((record) => record.topic === topic.name))
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})
