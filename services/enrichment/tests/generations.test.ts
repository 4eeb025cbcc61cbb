import { decodeValue } from '@selvedge/platform/log/typed'
import type { OutgoingRecord } from '@selvedge/platform/log/log'
import { eventually } from '@selvedge/platform/testing/settle'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { NOTHING_DIFFERS } from '@selvedge/platform/views/generations/comparison'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as some from '../src/domain/some-inputs.ts'
import { createService } from '../src/service.ts'
import type { Enrichment } from '../src/service.ts'
import {
  complete,
  expectRising,
  listenTo,
  priceIn,
  runtimeWithTopics,
  shared,
  versionOf,
} from './enrichment-fixture.ts'
import type { Listener } from './enrichment-fixture.ts'

const ANYTHING = { rowsPercent: 100, answersPercent: 100 }

let runtime: TestRuntime
let service: Enrichment
let listener: Listener

beforeEach(async () => {
  runtime = await runtimeWithTopics()
  listener = await listenTo(runtime.log)
  service = createService(runtime.configOf('enrichment'), runtime)
  await service.start()
})

afterEach(async () => {
  await service.stop()
  await listener.stop()
  await runtime.close()
})

async function put(...records: OutgoingRecord[]): Promise<void> {
  await runtime.log.append(records)
  await service.settled()
}

const repriced = (price: number, version: number) =>
  recordOf(topics.productPrices, 'p1', some.prices('p1', price), version)
const counts = async () => [
  (await listener.said(topics.enrichedProduct)).length,
  (await listener.said(topics.completeness)).length,
]

async function stands(generation: number) {
  const found = (await service.generations.list()).find((each) => each.generation === generation)
  return found && { state: found.state, refusal: found.refusal, sets: found.comparison?.sets }
}

const becomes = (generation: number, state: string) =>
  eventually(async () => expect((await stands(generation))?.state).toBe(state))

async function rebuild(limits = NOTHING_DIFFERS, hold = false): Promise<number> {
  const { generation } = await service.generations.rebuild('enrichment', { limits, hold }, 'a test')
  return generation
}

test('built beside itself it is compared, takes the place of the live one, and says nothing that was said', async () => {
  await put(...shared(), ...complete('p1'), ...complete('p2'), ...complete('p3').slice(0, 4))
  const before = await counts()
  const built = await rebuild()
  await becomes(built, 'live')
  await service.settled()
  expect(await counts()).toEqual(before)
  const { sets } = (await stands(built))!
  expect(sets).toContainEqual(expect.objectContaining({ name: 'what is published', live: 3, built: 3, different: 0 }))
  expect(await stands(1)).toMatchObject({ state: 'standby' })

  await put(repriced(7_700, 2))
  expect(await counts()).toEqual([before[0]! + 1, before[1]! + 1])
  expectRising(await listener.said(topics.enrichedProduct))
})

test('switched back, and there again, it goes on above all that was said meanwhile', async () => {
  await put(...shared(), ...complete('p1'))
  // Its inputs may come in several batches, so how often it was said until it was complete is nobody's promise.
  const [first] = await counts()
  const built = await rebuild()
  await becomes(built, 'live')
  await put(repriced(7_700, 2))
  await service.generations.switchTo(await service.generations.previous('enrichment'), NOTHING_DIFFERS)
  await becomes(1, 'live')
  const before = await counts()
  await put(repriced(7_800, 3))
  expect(await counts()).toEqual([before[0]! + 1, before[1]! + 1])
  await service.generations.switchTo({ name: 'enrichment', generation: built }, NOTHING_DIFFERS)
  await put(repriced(7_900, 4))
  const records = await listener.said(topics.enrichedProduct)
  expect(records.slice(first).map(priceIn)).toEqual([7_700, 7_800, 7_900])
  expectRising(records)
})

test('what would be said otherwise keeps it from the place, and is all that is said when it may have it', async () => {
  await put(...shared(), ...complete('p1'), ...complete('p2'))
  // As if the code that is live had said something else of it.
  const right = (await listener.said(topics.enrichedProduct)).find(({ key }) => key === 'p1')!
  const other = { ...decodeValue(topics.enrichedProduct, right)!, brandName: 'Another house' }
  await runtime.log.append([recordOf(topics.enrichedProduct, 'p1', other, versionOf(right) + 1)])
  const { db } = service.generations.running[0]!
  await db.transaction((tx) => tx.run(`update published set enriched = 'another' where product_id = 'p1'`))

  const built = await rebuild()
  await eventually(async () => expect((await stands(built))?.refusal).toContain('1 of 2 rows differ'))
  expect((await stands(built))?.sets).toContainEqual(
    expect.objectContaining({
      different: 1,
      samples: [expect.objectContaining({ key: '["p1"]', fields: [expect.objectContaining({ field: 'enriched' })] })],
    }),
  )
  const before = await counts()
  await service.generations.switchTo({ name: 'enrichment', generation: built }, ANYTHING)
  await becomes(built, 'live')
  await eventually(async () => expect(await counts()).toEqual([before[0]! + 1, before[1]]))
  await service.settled()
  const records = (await listener.said(topics.enrichedProduct)).filter(({ key }) => key === 'p1')
  expect(decodeValue(topics.enrichedProduct, records.at(-1)!)?.brandName).toBe('Halden')
  expect(versionOf(records.at(-1)!)).toBeGreaterThan(versionOf(records.at(-2)!))
})

test('one that stands by follows and is silent, also after a restart; dropped, it is gone', async () => {
  await put(...shared(), ...complete('p1'))
  const built = await rebuild()
  await becomes(built, 'live')
  await service.settled()
  await service.stop()
  service = createService(runtime.configOf('enrichment'), runtime)
  await service.start()
  const before = await counts()
  await put(repriced(7_700, 2))
  expect(await counts()).toEqual([before[0]! + 1, before[1]! + 1])
  const standby = service.generations.running[1]!
  await standby.caughtUp()
  expect(await standby.db.read.get('select seq from outbox limit 1')).toBeUndefined()
  await service.generations.drop({ name: 'enrichment', generation: 1 })
  await eventually(async () => expect(await stands(1)).toBeUndefined())
  await expect(service.generations.drop({ name: 'enrichment', generation: built })).rejects.toThrow('it is live')
  await put(repriced(7_800, 3))
  expect(priceIn((await listener.said(topics.enrichedProduct)).at(-1)!)).toBe(7_800)
})

type Step = { what: 'price' } | { what: 'switch'; to: number } | { what: 'restart' } | { what: 'rebuild' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ what: 'price' as const }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('switch' as const), to: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.constant({ what: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'rebuild' as const }) },
)

test('whoever is live, and however often that changes, versions rise and the last word is the truth', async () => {
  await put(...shared(), ...complete('p1'))
  let version = 1
  let price = 10_000
  const act: Record<Step['what'], (given: Step) => Promise<unknown>> = {
    price: async () => runtime.log.append([repriced(++price, ++version)]),
    // Where it is not there, behind or live already, it is refused, which is right.
    switch: async (given) =>
      service.generations
        .switchTo({ name: 'enrichment', generation: (given as { to: number }).to }, ANYTHING)
        .catch(() => undefined),
    async restart() {
      await service.stop()
      service = createService(runtime.configOf('enrichment'), runtime)
      await service.start()
    },
    rebuild: () => rebuild(ANYTHING),
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const each of steps) await act[each.what](each)
      await put(repriced(++price, ++version))
      await eventually(async () => expect(priceIn((await listener.said(topics.enrichedProduct)).at(-1)!)).toBe(price))
      expectRising(await listener.said(topics.enrichedProduct))
      expectRising(await listener.said(topics.completeness))
    }),
    {
      numRuns: 12,
      examples: [[[{ what: 'rebuild' }, { what: 'restart' }, { what: 'rebuild' }]]],
    },
  )
})
