import { decodeValue } from '@selvedge/platform/log/typed'
import type { OutgoingRecord } from '@selvedge/platform/log/log'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createService } from '../src/service.ts'
import type { Enrichment } from '../src/service.ts'
import * as some from '../src/domain/some-inputs.ts'
import {
  complete,
  completenessOn,
  enrichedOn,
  priceIn,
  runtimeWithTopics,
  shared,
  versionOf,
} from './enrichment-fixture.ts'

let runtime: TestRuntime
let service: Enrichment

beforeEach(async () => {
  runtime = await runtimeWithTopics()
  service = createService(runtime.configOf('enrichment'), runtime)
  await service.start()
})

afterEach(async () => {
  await service.stop()
  await runtime.close()
})

async function put(...records: OutgoingRecord[]): Promise<void> {
  await runtime.log.append(records)
  await service.settled()
}

const enriched = async () =>
  (await enrichedOn(runtime.log)).map((record) => decodeValue(topics.enrichedProduct, record))
const newestGates = async (id: string) =>
  decodeValue(
    topics.completeness,
    (await completenessOn(runtime.log)).findLast(({ key }) => key === id)!,
  )

test('a product appears when the last gate opens, and goes with a tombstone when one closes', async () => {
  await put(...shared(), ...complete('p1').slice(0, 4))
  expect(await enriched()).toEqual([])
  expect(await newestGates('p1')).toMatchObject({
    complete: false,
    closedGate: 'IMAGE',
    gates: expect.arrayContaining([expect.objectContaining({ code: 'NO_IMAGE' })]),
  })

  await put(...complete('p1').slice(4))
  expect(await enriched()).toMatchObject([{ product: { id: 'p1' }, windows: [{ id: 'w1' }] }])
  expect(await newestGates('p1')).toMatchObject({
    complete: true,
    closedGate: undefined,
    sources: { [topics.imageSet.name]: 1 },
  })

  await put(recordOf(topics.product, 'p1', some.product('p1', { lifecycle: 'CLOSED' }), 2))
  expect((await enriched()).at(-1)).toBeNull()
})

test('equal content is not published again; completeness alone says which version is in', async () => {
  await put(...shared(), ...complete('p1'))
  const before = (await enriched()).length
  await put(recordOf(topics.productPrices, 'p1', some.prices('p1'), 2))
  expect((await enriched()).length).toBe(before)
  expect(await newestGates('p1')).toMatchObject({ sources: { [topics.productPrices.name]: 2 } })
})

test('what products share reaches all of them', async () => {
  await put(...shared(), ...complete('p1'), ...complete('p2'))
  await put(recordOf(topics.organisation, 'b1', { ...some.brand, name: 'Halden Oslo' }, 2))
  expect((await enriched()).slice(-2).map((each) => each?.brandName)).toEqual(['Halden Oslo', 'Halden Oslo'])
  await put(recordOf(topics.deliveryWindow, 'w1', some.window('w1', '2027-08-01', false), 2))
  expect((await enriched()).slice(-2).map((each) => each?.windows)).toEqual([[], []])
})

test('a lost database comes back from the log without a tombstone in between', async () => {
  await put(...shared(), ...complete('p1'))
  const before = await enrichedOn(runtime.log)
  await service.stop()
  await runtime.dropDatabases()
  service = createService(runtime.configOf('enrichment'), runtime)
  await service.start()
  await service.settled()
  expect((await enrichedOn(runtime.log)).length).toBe(before.length)
  await put(recordOf(topics.productPrices, 'p1', some.prices('p1', 7_700), 2))
  const versions = (await enrichedOn(runtime.log)).map(versionOf)
  expect(versions).toEqual(versions.toSorted((left, right) => left - right))
  expect(priceIn((await enrichedOn(runtime.log)).at(-1)!)).toBe(7_700)
})

test('a product of no brand we know shows nothing; its end ends its completeness', async () => {
  await put(...complete('p1'))
  expect(await newestGates('p1')).toMatchObject({ complete: false })
  await put(recordOf(topics.product, 'p1', null, 2))
  expect(await newestGates('p1')).toBeNull()
})

test('a product says since when a record of it waits aside, until a good one comes', async () => {
  await put(...shared(), ...complete('p1'))
  const bad = { ...recordOf(topics.productPrices, 'p1', some.prices('p1'), 2), value: Buffer.from('no price list') }
  await put(bad)
  const told = await newestGates('p1')
  expect(told).toMatchObject({ complete: true, sources: { [topics.productPrices.name]: 1 } })
  expect(Date.parse(told!.setAsideAt!)).toBeGreaterThan(0)
  await put(recordOf(topics.productPrices, 'p1', some.prices('p1', 7_700), 3))
  expect((await newestGates('p1'))!.setAsideAt).toBeUndefined()
  expect(priceIn((await enrichedOn(runtime.log)).at(-1)!)).toBe(7_700)
})
