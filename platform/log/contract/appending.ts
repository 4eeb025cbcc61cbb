import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Log } from '../log.ts'
import { partitionOf } from '../partitioner.ts'
import { newTopic, readAll, record, text, type Setup } from './harness.ts'

export function appendingContract(setup: Setup): void {
  test('positions of an append count on without gaps, in the partition of the key', async () => {
    const { log } = setup
    const topic = await newTopic(log)
    const keys = Array.from({ length: 60 }, (_, i) => `kéy-${i % 17}`)
    const positions = await log.append(keys.map((key, i) => record(topic, key, `${i}`)))
    const next = [0, 0, 0]
    positions.forEach((position, i) => {
      const partition = partitionOf(keys[i]!, 3)
      expect(position).toEqual({ topic, partition, offset: next[partition]!++ })
    })
    expect(await log.ends(topic)).toEqual(next.map((offset, partition) => ({ topic, partition, offset })))
  })

  test('an append of nothing is fine', async () => {
    expect(await setup.log.append([])).toEqual([])
  })

  test('values, keys and headers come back as they went in', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const headers = { 'event-id': 'é-1', actor: 'user:1:Zoë "x"' }
    const before = Date.now()
    await log.append([
      { topic, key: 'bytes', value: bytes, headers },
      { topic, key: 'empty', value: new Uint8Array(), headers: {} },
      { topic, key: 'gone', value: null, headers: { 'entity-version': '9' } },
    ])
    const { records } = await readAll(log, topic)
    expect(records.map((found) => found.key)).toEqual(['bytes', 'empty', 'gone'])
    expect(Buffer.from(records[0]!.value!).equals(bytes)).toBe(true)
    expect(records[0]!.headers).toEqual(headers)
    expect(records[0]!.appendedAt).toBeGreaterThanOrEqual(before)
    expect(records[1]!.value?.byteLength).toBe(0)
    expect(records[2]!.value).toBeNull()
    expect(records[2]!.headers).toEqual({ 'entity-version': '9' })
  })

  test('acknowledged records are there after a restart, and offsets go on', async () => {
    const topic = await newTopic(setup.log, 1)
    await setup.log.append([record(topic, 'a', '1'), record(topic, 'a', '2')])
    await setup.log.close()
    setup.log = await setup.harness.open()
    const [third] = await setup.log.append([record(topic, 'a', '3')])
    expect(third!.offset).toBeGreaterThanOrEqual(2)
    expect((await readAll(setup.log, topic)).of('a')).toEqual(['1', '2', '3'])
    expect(await setup.log.ends(topic)).toEqual([{ topic, partition: 0, offset: third!.offset + 1 }])
  })

  test('an unknown topic refuses the whole call', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const wrong = log.append([record(topic, 'a', '1'), record('contract.nowhere.v1', 'a', '1')])
    await expect(wrong).rejects.toMatchObject({ name: 'LogRefusedError', reason: 'unknown-topic' })
    expect((await log.ends(topic))[0]!.offset).toBe(0)
  })

  test('a record that is too large is named, and nothing of its call is written', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const large = { topic, key: 'large', value: new Uint8Array(1_100_000), headers: {} }
    const refused = { reason: 'record-too-large', record: { topic, key: 'large' } }
    await expect(log.append([record(topic, 'small', '1'), large])).rejects.toMatchObject(refused)
    expect((await log.ends(topic))[0]!.offset).toBe(0)
    await log.append([{ ...large, value: new Uint8Array(921_600) }])
  })

  test('the newest record of a key', async () => {
    const { log } = setup
    const topic = await newTopic(log)
    expect(await log.newest(topic, 'a')).toBeUndefined()
    await log.append([record(topic, 'a', '1'), record(topic, 'b', '1'), record(topic, 'a', '2', { n: '2' })])
    const newest = await log.newest(topic, 'a')
    expect(newest).toMatchObject({ topic, key: 'a', headers: { n: '2' }, partition: partitionOf('a', 3) })
    expect(text(newest!.value)).toBe('2')
    await log.append([record(topic, 'a', null)])
    expect((await log.newest(topic, 'a'))!.value).toBeNull()
  })

  test('any interleaving of producers keeps the order per key and loses nothing', async () => {
    const other = await setup.harness.open()
    const producers = [setup.log, other, setup.log]
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 8 })
    const appends = fc.array(keys, { maxLength: 6 })
    try {
      await fc.assert(
        fc.asyncProperty(fc.tuple(appends, appends, appends), async (plan) => {
          const topic = await newTopic(setup.log)
          await Promise.all(plan.map((calls, i) => produce(producers[i]!, topic, `p${i}`, calls)))
          const { records, of } = await readAll(setup.log, topic)
          expect(records).toHaveLength(plan.flat(2).length)
          for (const key of ['a', 'b', 'c', 'd', 'e']) {
            plan.forEach((calls, i) => {
              const sent = calls.flat().flatMap((sentKey, n) => (sentKey === key ? [`p${i}:${n}`] : []))
              expect(of(key).filter((value) => value!.startsWith(`p${i}:`))).toEqual(sent)
            })
          }
        }),
        { numRuns: 25 },
      )
    } finally {
      await other.close()
    }
  })
}

async function produce(log: Log, topic: string, producer: string, calls: string[][]): Promise<void> {
  let n = 0
  for (const keys of calls) await log.append(keys.map((key) => record(topic, key, `${producer}:${n++}`)))
}
