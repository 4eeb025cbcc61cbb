/**
 * Two copies on one PostgreSQL, each with connections, views, publisher and relay of its own, while generations are built
 * and exchanged through either: one of them publishes at a time, and no version ever falls.
 */
import { join } from 'node:path'
import { eventually } from '@selvedge/platform/testing/settle'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as some from '../src/domain/some-inputs.ts'
import { createService } from '../src/service.ts'
import type { Enrichment } from '../src/service.ts'
import { complete, expectRising, listenTo, priceIn, runtimeWithTopics, shared } from './enrichment-fixture.ts'
import type { Listener } from './enrichment-fixture.ts'

const ANYTHING = { rowsPercent: 100, answersPercent: 100 }
const RUNS = 12

let runtime: TestRuntime
const copies: Enrichment[] = []
let listener: Listener

function copyOf(at: number): Enrichment {
  const { listen } = runtime.configOf(`enrichment-${at}`)
  const config = { ...runtime.configOf('enrichment'), listen, dataDir: join(runtime.dir, `copy-${at}`) }
  return createService(config, runtime)
}

beforeEach(async () => {
  runtime = await runtimeWithTopics()
  listener = await listenTo(runtime.log)
  copies.splice(0, 2, copyOf(0), copyOf(1))
  for (const copy of copies) await copy.start()
})

afterEach(async () => {
  for (const copy of copies) await copy.stop()
  await listener.stop()
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
        const last = (await listener.said(topics.enrichedProduct)).at(-1)
        expect(last && priceIn(last)).toBe(price)
      })
      for (const topic of [topics.enrichedProduct, topics.completeness]) expectRising(await listener.said(topic))
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})

test('both copies tell how far a generation is, whichever of them read what', async () => {
  await runtime.log.append([...shared(), ...complete('p1'), ...complete('p2')])
  await eventually(async () => {
    for (const copy of copies) {
      const [live] = await copy.generations.list()
      expect(live!.of).toBeGreaterThan(0)
      expect(live!.done).toBe(live!.of)
    }
  })
})
