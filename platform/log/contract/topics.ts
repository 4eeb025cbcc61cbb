import { expect, test } from 'vitest'
import { collect, newGroup, newTopic, readAll, record, text, type Setup } from './harness.ts'

export function topicsContract(setup: Setup): void {
  test('creating an existing topic again changes nothing; other settings are an error', async () => {
    const { log } = setup
    const name = await newTopic(log, 2, 'compact')
    await log.append([record(name, 'a', '1')])
    await log.createTopics([{ name, partitions: 2, cleanup: 'compact' }])
    expect((await readAll(log, name)).records).toHaveLength(1)
    const differs = { name: 'LogRefusedError', reason: 'topic-differs' }
    await expect(log.createTopics([{ name, partitions: 3, cleanup: 'compact' }])).rejects.toMatchObject(differs)
    await expect(log.createTopics([{ name, partitions: 2, cleanup: 'delete' }])).rejects.toMatchObject(differs)
  })

  test('compaction keeps the newest record of each key and its tombstones, at their offsets', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1, 'compact')
    const group = newGroup()
    const part = await collect(log, { topics: [topic], group })
    const first = await log.append([record(topic, 'a', '1'), record(topic, 'b', '1')])
    await part.subscription.caughtUp()
    await part.subscription.stop()
    const second = await log.append([
      record(topic, 'a', '2'),
      record(topic, 'c', '1', { 'entity-version': '1' }),
      record(topic, 'a', '3'),
      record(topic, 'c', null, { 'entity-version': '2' }),
      record(topic, 'd', '1'),
    ])
    const at = second.map(({ offset }) => offset)
    await setup.harness.compact(log, topic)
    const { records } = await readAll(log, topic)
    const rest = records.map((it) => [it.offset, it.key, text(it.value)])
    expect(rest).toEqual([
      [first[1]!.offset, 'b', '1'],
      [at[2], 'a', '3'],
      [at[3], 'c', null],
      [at[4], 'd', '1'],
    ])
    expect(records[2]!.headers).toEqual({ 'entity-version': '2' })
    expect((await log.ends(topic))[0]!.offset).toBe(at[4]! + 1)
    expect(text((await log.newest(topic, 'a'))!.value)).toBe('3')
    // A consumer whose position was compacted away goes on behind the gap.
    const late = await collect(log, { topics: [topic], group })
    await late.subscription.caughtUp()
    await late.subscription.stop()
    expect(late.records.map((it) => it.offset)).toEqual([at[2], at[3], at[4]])
    const [next] = await log.append([record(topic, 'a', '4')])
    expect(next!.offset).toBeGreaterThan(at[4]!)
  })

  test('a tombstone is delivered with its version', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const reader = await collect(log, { topics: [topic] })
    await log.append([record(topic, 'a', '1', { 'entity-version': '1' })])
    await log.append([record(topic, 'a', null, { 'entity-version': '2' })])
    await reader.subscription.caughtUp()
    await reader.subscription.stop()
    expect(reader.of('a')).toEqual(['1', null])
    expect(reader.records[1]!.headers['entity-version']).toBe('2')
  })

  test('the incarnation stays over a restart and changes when the topic is created anew', async () => {
    const name = await newTopic(setup.log, 1)
    const incarnation = await setup.log.incarnation(name)
    await setup.log.close()
    setup.log = await setup.harness.open()
    expect(await setup.log.incarnation(name)).toBe(incarnation)
    await setup.harness.recreate(setup.log, { name, partitions: 1, cleanup: 'delete' })
    expect(await setup.log.incarnation(name)).not.toBe(incarnation)
    expect((await readAll(setup.log, name)).records).toEqual([])
  })

  test('a topic created anew is reported to a group that knew the old one, and read from the start', async () => {
    const { log } = setup
    const spec = { name: await newTopic(log, 1), partitions: 1, cleanup: 'delete' as const }
    const group = newGroup()
    await log.append([record(spec.name, 'a', 'old 1'), record(spec.name, 'a', 'old 2')])
    const before = await collect(log, { topics: [spec.name], group })
    await before.subscription.caughtUp()
    await before.subscription.stop()
    await setup.harness.recreate(log, spec)
    // As many records as before: only the incarnation tells the difference.
    await log.append([record(spec.name, 'a', 'new 1'), record(spec.name, 'a', 'new 2')])
    const rewound: string[][] = []
    const onRewound = (topic: string, incarnation: string) => rewound.push([topic, incarnation])
    const after = await collect(log, { topics: [spec.name], group, onRewound })
    await after.subscription.caughtUp()
    await after.subscription.stop()
    expect(rewound).toEqual([[spec.name, await log.incarnation(spec.name)]])
    expect(after.of('a')).toEqual(['new 1', 'new 2'])
  })

  test('positions of another incarnation are reported and not used', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    await log.append([record(topic, 'a', '1'), record(topic, 'a', '2')])
    const positions = [{ topic, partition: 0, offset: 1 }]
    const rewound: string[] = []
    const onRewound = (name: string) => rewound.push(name)
    const incarnations = { [topic]: 'another' }
    const foreign = await collect(log, { topics: [topic], from: { positions, incarnations }, onRewound })
    await foreign.subscription.caughtUp()
    await foreign.subscription.stop()
    expect(rewound).toEqual([topic])
    expect(foreign.of('a')).toEqual(['1', '2'])
    const known = { [topic]: await log.incarnation(topic) }
    const own = await collect(log, { topics: [topic], from: { positions, incarnations: known }, onRewound })
    await own.subscription.caughtUp()
    await own.subscription.stop()
    expect(rewound).toEqual([topic])
    expect(own.of('a')).toEqual(['2'])
  })

  test('a position beyond the end is reported, and the topic read from the start', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    await log.append([record(topic, 'a', '1')])
    const rewound: string[] = []
    const reader = await collect(log, {
      topics: [topic],
      from: { positions: [{ topic, partition: 0, offset: 1_000 }] },
      onRewound: (name) => rewound.push(name),
    })
    await reader.subscription.caughtUp()
    await reader.subscription.stop()
    expect(rewound).toEqual([topic])
    expect(reader.of('a')).toEqual(['1'])
  })
}
