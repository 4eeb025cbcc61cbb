import { expect, test } from 'vitest'
import type { Log, LogRecord, Position } from '../log.ts'
import { newTopic, record, text, type Setup } from './harness.ts'

async function held(log: Log, topic: string, from?: Position[]): Promise<LogRecord[]> {
  const records: LogRecord[] = []
  for await (const piece of log.read(topic, from)) records.push(...piece)
  return records
}

const numbered = (topic: string, count: number) =>
  Array.from({ length: count }, (_, n) => record(topic, `k${n % 7}`, `${n}`, { 'entity-version': `${n + 1}` }))

export function readingContract(setup: Setup): void {
  test('a topic is read up to the ends it has, each partition in order, and forms no group', async () => {
    const { log } = setup
    const topic = await newTopic(log)
    const sent = numbered(topic, 1_300)
    const positions = await log.append(sent)
    const groups = await log.groups()
    const read: LogRecord[] = []
    for await (const piece of log.read(topic)) {
      expect(new Set(piece.map(({ partition }) => partition)).size).toBe(1)
      // What comes while it is read is not waited for.
      if (read.length === 0) await log.append(numbered(topic, 50))
      read.push(...piece)
    }
    const at = ({ partition, offset }: { partition: number; offset: number }) => partition * 1e9 + offset
    const inOrder = sent.map((each, index) => ({ ...each, ...positions[index]! })).toSorted((a, b) => at(a) - at(b))
    expect(read.map((it) => [it.partition, it.offset, it.key, text(it.value), it.headers])).toEqual(
      inOrder.map((it) => [it.partition, it.offset, it.key, text(it.value), it.headers]),
    )
    expect(await log.groups()).toEqual(groups)
  })

  test('it begins where it is told; at the ends nothing is left', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const positions = await log.append(numbered(topic, 10))
    const rest = await held(log, topic, [{ topic, partition: 0, offset: positions[6]!.offset }])
    expect(rest.map(({ offset }) => offset)).toEqual(positions.slice(6).map(({ offset }) => offset))
    expect(await held(log, topic, await log.ends(topic))).toEqual([])
  })

  test('of a compacted topic the newest record of each key is read, tombstones too', async () => {
    const { log } = setup
    const topic = await newTopic(log, 2, 'compact')
    await log.append([record(topic, 'a', '1'), record(topic, 'b', '1'), record(topic, 'c', '1')])
    await log.append([record(topic, 'a', '2'), record(topic, 'c', null)])
    await setup.harness.compact(log, topic)
    const newest = new Map((await held(log, topic)).map((it) => [it.key, text(it.value)]))
    expect(newest).toEqual(
      new Map([
        ['a', '2'],
        ['b', '1'],
        ['c', null],
      ]),
    )
  })

  test('a topic without records holds none, and neither does one that does not exist', async () => {
    const { log } = setup
    expect(await held(log, await newTopic(log))).toEqual([])
    expect(await held(log, 'contract.nowhere.v1')).toEqual([])
  })

  test('a position beyond the end, or a topic that begins anew meanwhile, is told: what was read is of no use', async () => {
    const { log, harness } = setup
    const spec = { name: await newTopic(log, 2), partitions: 2, cleanup: 'delete' as const }
    const topic = spec.name
    await log.append(numbered(topic, 20))
    const lost = { name: 'LogUnavailableError', message: `${topic} begins anew while it is read` }
    await expect(held(log, topic, [{ topic, partition: 0, offset: 1_000 }])).rejects.toMatchObject(lost)
    const read = async () => {
      for await (const _ of log.read(topic)) await harness.recreate(log, spec)
    }
    await expect(read()).rejects.toMatchObject(lost)
  })

  test('a log that is closed refuses the next piece', async () => {
    const { log } = setup
    const topic = await newTopic(log, 2)
    await log.append(numbered(topic, 20))
    const read = async () => {
      for await (const _ of log.read(topic)) await log.close()
    }
    await expect(read()).rejects.toMatchObject({ name: 'LogRefusedError', reason: 'closed' })
    setup.log = await setup.harness.open()
  })
}
