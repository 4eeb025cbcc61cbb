import fc from 'fast-check'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { collect, newGroup, newTopic, readAll, record, text } from '../../contract/harness.ts'
import { eventually } from '../../../testing/settle.ts'
import { partitionOf } from '../../partitioner.ts'
import type { EmbeddedLog } from '../embedded-log.ts'
import { embeddedHarness, type EmbeddedHarness } from '../harness.ts'

let harness: EmbeddedHarness
let log: EmbeddedLog

beforeEach(async () => {
  harness = await embeddedHarness()
  log = await harness.open()
  onTestFinished(async () => {
    await log.close()
    await harness.destroy()
  })
})

test('while one partition waits out its back-off the others go on', async () => {
  const topic = await newTopic(log, 2)
  const [bad, good] = ['a', 'b', 'c', 'd']
    .map((key) => ({ key, partition: partitionOf(key, 2) }))
    .reduce((pair, it) => (it.partition === 0 ? [it.key, pair[1]] : [pair[0], it.key]), ['', '']) as [string, string]
  await log.append([record(topic, bad, '1'), record(topic, good, '1'), record(topic, good, '2')])
  let allow = false
  const reader = await collect(log, { topics: [topic], maxRecords: 1 }, (batch) => {
    if (batch.records[0]!.partition === 0 && !allow) throw new Error('not yet')
    if (batch.records[0]!.offset === 1) allow = true
  })
  await reader.subscription.caughtUp()
  expect(reader.of(bad)).toEqual(['1'])
  expect(reader.of(good)).toEqual(['1', '2'])
  expect(reader.records.at(-1)!.key).toBe(bad)
})

test('what waits in several partitions and topics is one batch', async () => {
  const topics = [await newTopic(log, 3), await newTopic(log, 2)]
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  for (const topic of topics) await log.append(keys.map((key) => record(topic, key, '1')))
  const reader = await collect(log, { topics })
  await reader.subscription.caughtUp()
  expect(reader.batches.map(({ records, ends }) => [records.length, ends.length])).toEqual([[16, 5]])
  await reader.subscription.stop()
})

test('records gather until somebody waits for them, and a stop does not wait', async () => {
  const topic = await newTopic(log)
  const reader = await collect(log, { topics: [topic], gatherMs: 3_600_000 })
  await log.append([record(topic, 'first', '1')])
  await eventually(() => expect(reader.batches).toHaveLength(1))
  for (let n = 0; n < 20; n++) await log.append([record(topic, `k${n}`, '1')])
  await reader.subscription.caughtUp()
  expect(reader.batches.map(({ records }) => records.length)).toEqual([1, 20])
  await reader.subscription.stop()
})

test('a rejected batch of several partitions comes again partition by partition', async () => {
  const topic = await newTopic(log, 3)
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  await log.append(keys.map((key) => record(topic, key, '1')))
  let calls = 0
  const reader = await collect(log, { topics: [topic] }, () => {
    if (++calls === 1) throw new Error('not yet')
  })
  await reader.subscription.caughtUp()
  expect(reader.batches.map(({ ends }) => ends.length)).toEqual([1, 1, 1])
  expect(reader.records.map(({ key }) => key).toSorted()).toEqual(keys)
  await reader.subscription.stop()
})

test('a reader that is behind gets the newest record of each key of a compacted topic, once', async () => {
  const topic = await newTopic(log, 2, 'compact')
  const keys = Array.from({ length: 6_000 }, (_, i) => `k${i % 3}`)
  await log.append(keys.map((key, i) => record(topic, key, `${i}`)))
  const reader = await collect(log, { topics: [topic] })
  await reader.subscription.caughtUp()
  expect(reader.records.map(({ value }) => text(value)).toSorted()).toEqual(['5997', '5998', '5999'])
  await log.append([record(topic, 'k0', 'next')])
  await reader.subscription.caughtUp()
  expect(reader.of('k0').at(-1)).toBe('next')
  await reader.subscription.stop()
})

test('a reader that is behind gets something of every topic in a batch', async () => {
  const topics = [await newTopic(log, 1), await newTopic(log, 1)]
  for (const topic of topics) await log.append(Array.from({ length: 80 }, (_, i) => record(topic, `k${i}`, `${i}`)))
  const reader = await collect(log, { topics, maxRecords: 100 })
  await reader.subscription.caughtUp()
  await reader.subscription.stop()
  expect(reader.records).toHaveLength(160)
  // No topic takes more than its half while the other waits too.
  for (const { records, ends } of reader.batches) if (records.length > 50) expect(ends).toHaveLength(2)
})

test('consumers of one thread take turns with whatever else waits for it', async () => {
  const topic = await newTopic(log, 1)
  let turn = 0
  let counting = true
  const count = () => {
    turn++
    if (counting) setImmediate(count)
  }
  setImmediate(count)
  const began: number[] = []
  const readers = await Promise.all(
    Array.from({ length: 6 }, () => collect(log, { topics: [topic] }, () => void began.push(turn))),
  )
  await log.append([record(topic, 'a', '1')])
  await Promise.all(readers.map(({ subscription }) => subscription.caughtUp()))
  counting = false
  expect(new Set(began).size).toBe(6)
  for (const { subscription } of readers) await subscription.stop()
})

test('large records come in slices that fit into memory', async () => {
  const topic = await newTopic(log, 1)
  for (let i = 0; i < 12; i++) {
    await log.append([{ topic, key: `${i}`, value: new Uint8Array(900_000), headers: {} }])
  }
  const { batches, records } = await readAll(log, topic)
  expect(records.map((it) => it.key)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'])
  for (const batch of batches) expect(batch.records.length).toBeLessThanOrEqual(5)
})

test('calls of one turn, long and short, keep their order', async () => {
  const topic = await newTopic(log, 1)
  const long = Array.from({ length: 5_000 }, (_, i) => record(topic, 'a', `${i}`))
  const positions = await Promise.all([log.append(long), log.append([record(topic, 'a', 'last')])])
  expect(positions.flat().map((it) => it.offset)).toEqual(Array.from({ length: 5_001 }, (_, i) => i))
  expect((await readAll(log, topic)).of('a')).toEqual([...long.map((it) => text(it.value)), 'last'])
})

test('a batch under way may still append when the log closes', async () => {
  const [input, output] = [await newTopic(log, 1), await newTopic(log, 1)]
  await log.append([record(input, 'a', '1')])
  const started = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  await collect(log, { topics: [input] }, async () => {
    started.resolve()
    await release.promise
    await log.append([record(output, 'a', 'result')])
  })
  await started.promise
  const closed = log.close()
  release.resolve()
  await closed
  log = await harness.open()
  expect((await readAll(log, output)).of('a')).toEqual(['result'])
})

test('stopping before the end was reached rejects those who wait for it', async () => {
  const topic = await newTopic(log, 1)
  await log.append([record(topic, 'a', '1')])
  const rejected = Promise.withResolvers<void>()
  const reader = await collect(log, { topics: [topic] }, () => {
    rejected.resolve()
    throw new Error('never')
  })
  const waiting = expect(reader.subscription.caughtUp()).rejects.toMatchObject({ reason: 'closed' })
  await rejected.promise
  await reader.subscription.stop()
  await waiting
})

test('appends, rejections, compactions and restarts in any order: versions never fall, the newest arrives', async () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 10 }) },
    { weight: 1, arbitrary: fc.constantFrom('reject', 'compact', 'restart', 'catch up' as const) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const topic = await newTopic(log, 3, 'compact')
      const group = newGroup()
      const sent = new Map<string, number>()
      const applied = new Map<string, number>()
      let rejectNext = false
      const subscribe = () =>
        collect(log, { topics: [topic], group, maxRecords: 3 }, ({ records }) => {
          if (rejectNext) {
            rejectNext = false
            throw new Error('rejected')
          }
          for (const it of records) {
            const version = Number(text(it.value))
            expect(version).toBeGreaterThan(applied.get(it.key) ?? 0)
            applied.set(it.key, version)
          }
        })
      let reader = await subscribe()
      for (const [n, what] of steps.entries()) {
        if (what === 'reject') rejectNext = true
        else if (what === 'compact') await log.compact(topic)
        else if (what === 'catch up') await reader.subscription.caughtUp()
        else if (what === 'restart') {
          await log.close()
          log = await harness.open()
          reader = await subscribe()
        } else {
          await log.append(what.map((key, i) => record(topic, key, `${n * 100 + i + 1}`)))
          what.forEach((key, i) => sent.set(key, n * 100 + i + 1))
        }
      }
      await reader.subscription.caughtUp()
      await reader.subscription.stop()
      expect(applied).toEqual(sent)
    }),
    { numRuns: 30 },
  )
})
