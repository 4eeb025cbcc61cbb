import { expect, test } from 'vitest'
import { eventually } from '../../testing/settle.ts'
import { collect, newGroup, newTopic, readAll, record, text, type Setup } from './harness.ts'

const numbered = (topic: string, from: number, to: number, keys = 7) =>
  Array.from({ length: to - from }, (_, i) => record(topic, `k${(from + i) % keys}`, `${from + i}`))

export function consumingContract(setup: Setup): void {
  test('records of a key come in the order of their appends, also those that come later', async () => {
    const { log } = setup
    const topic = await newTopic(log)
    await log.append(numbered(topic, 0, 100))
    const reader = await collect(log, { topics: [topic] })
    await reader.subscription.caughtUp()
    expect(reader.records).toHaveLength(100)
    await log.append(numbered(topic, 100, 150))
    await reader.subscription.caughtUp()
    expect(reader.records).toHaveLength(150)
    const sent = numbered(topic, 0, 150)
    for (const key of ['k0', 'k3', 'k6']) {
      expect(reader.of(key)).toEqual(sent.filter((it) => it.key === key).map((it) => text(it.value)))
    }
    await reader.subscription.stop()
  })

  test('batches keep to maxRecords and never overlap; each partition is in order and one piece', async () => {
    const { log } = setup
    const topics = [await newTopic(log), await newTopic(log, 2)]
    for (const topic of topics) await log.append(numbered(topic, 0, 60))
    let running = 0
    const reader = await collect(log, { topics, maxRecords: 8 }, async (batch) => {
      expect(++running).toBe(1)
      await batch.heartbeat()
      await new Promise((resume) => setImmediate(resume))
      running--
    })
    await reader.subscription.caughtUp()
    await reader.subscription.stop()
    expect(reader.records).toHaveLength(120)
    for (const { records, ends } of reader.batches) {
      expect(records.length).toBeLessThanOrEqual(8)
      const pieces = Map.groupBy(records, ({ topic, partition }) => `${topic}/${partition}`)
      expect(records).toEqual([...pieces.values()].flat())
      expect([...pieces.keys()]).toEqual(ends.map(({ topic, partition }) => `${topic}/${partition}`))
      for (const [index, piece] of [...pieces.values()].entries()) {
        expect(piece).toEqual(piece.toSorted((a, b) => a.offset - b.offset))
        expect(piece.at(-1)!.offset).toBeLessThan(ends[index]!.offset)
      }
    }
  })

  test('records that may gather come in fewer batches', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const gatherMs = 300
    const began = performance.now()
    const reader = await collect(log, { topics: [topic], gatherMs })
    for (let n = 0; n < 30; n++) await log.append(numbered(topic, n, n + 1))
    await reader.subscription.caughtUp()
    expect(reader.records).toHaveLength(30)
    // However long appends take: one for each gathering, beside the first and what is waited for in the end.
    expect(reader.batches.length).toBeLessThanOrEqual(3 + (performance.now() - began) / gatherMs)
    await reader.subscription.stop()
  })

  test('groups are independent, and a new one replays from the start', async () => {
    const { log } = setup
    const topic = await newTopic(log)
    await log.append(numbered(topic, 0, 20))
    const [one, two] = [newGroup(), newGroup()]
    const first = await collect(log, { topics: [topic], group: one })
    await first.subscription.caughtUp()
    await first.subscription.stop()
    const second = await collect(log, { topics: [topic], group: two })
    await second.subscription.caughtUp()
    await second.subscription.stop()
    expect(first.records).toHaveLength(20)
    expect(second.records).toHaveLength(20)
    expect(await log.committed(one)).toEqual(await log.committed(two))
  })

  test('a group goes on after its commit, over a restart', async () => {
    const topic = await newTopic(setup.log)
    const group = newGroup()
    await setup.log.append(numbered(topic, 0, 30))
    const first = await collect(setup.log, { topics: [topic], group })
    await first.subscription.caughtUp()
    await first.subscription.stop()
    await setup.log.close()
    setup.log = await setup.harness.open()
    await setup.log.append(numbered(topic, 30, 40))
    const second = await collect(setup.log, { topics: [topic], group })
    await second.subscription.caughtUp()
    await second.subscription.stop()
    expect(second.records.map((it) => Number(text(it.value))).sort((a, b) => a - b)).toEqual([
      30, 31, 32, 33, 34, 35, 36, 37, 38, 39,
    ])
  })

  test('a member that another one leaves nothing to learns, too, when all is handled', async () => {
    const { log } = setup
    const topic = await newTopic(log)
    const group = newGroup()
    const from = { positions: [] }
    const members = [
      await collect(log, { topics: [topic], group, from }),
      await collect(log, { topics: [topic], group, from }),
    ]
    for (let round = 0; round < 3; round++) {
      await log.append(numbered(topic, round * 20, round * 20 + 20))
      await Promise.all(members.map(({ subscription }) => subscription.caughtUp()))
      const values = new Set(members.flatMap(({ records }) => records.map(({ value }) => text(value))))
      expect(values.size).toBe(round * 20 + 20)
    }
    for (const { subscription } of members) await subscription.stop()
  })

  test('given positions count, not the commit; a partition without one begins at the start', async () => {
    const { log } = setup
    const topic = await newTopic(log, 2)
    const group = newGroup()
    const sent = await log.append(numbered(topic, 0, 40))
    const all = await collect(log, { topics: [topic], group })
    await all.subscription.caughtUp()
    await all.subscription.stop()
    const positions = [{ topic, partition: 0, offset: 5 }]
    const again = await collect(log, { topics: [topic], group, from: { positions } })
    await again.subscription.caughtUp()
    await again.subscription.stop()
    const expected = sent.filter((it) => it.partition === 1 || it.offset >= 5)
    expect(again.records).toHaveLength(expected.length)
    expect(again.records.find((it) => it.partition === 0)!.offset).toBe(5)
    expect(again.records.find((it) => it.partition === 1)!.offset).toBe(0)
  })

  test('a rejected batch comes again, whole and in order, and is not committed before', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const group = newGroup()
    await log.append(numbered(topic, 0, 3))
    const seen: string[][] = []
    const errors: unknown[] = []
    const committedAtRetry: unknown[] = []
    const reader = await collect(
      log,
      { topics: [topic], group, maxRecords: 4, onError: (error) => errors.push(error) },
      async (batch) => {
        seen.push(batch.records.map((it) => text(it.value)!))
        if (seen.length === 1) await log.append(numbered(topic, 3, 12))
        if (seen.length <= 3) committedAtRetry.push(...(await log.committed(group)))
        if (seen.length <= 2) throw new Error(`no ${seen.length}`)
      },
    )
    await reader.subscription.caughtUp()
    await reader.subscription.caughtUp()
    await reader.subscription.stop()
    // What was appended meanwhile does not join the batch.
    expect(seen.slice(0, 3)).toEqual(Array(3).fill(['0', '1', '2']))
    expect(errors.map((error) => (error as Error).message)).toEqual(['no 1', 'no 2'])
    expect(committedAtRetry).toEqual([])
    expect(reader.records.map((it) => Number(text(it.value)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('stop waits for the running batch and commits it', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const group = newGroup()
    await log.append(numbered(topic, 0, 3))
    const started = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const reader = await collect(log, { topics: [topic], group }, async () => {
      started.resolve()
      await release.promise
    })
    await started.promise
    const stopped = reader.subscription.stop()
    expect(reader.records).toHaveLength(0)
    release.resolve()
    await stopped
    expect(reader.records).toHaveLength(3)
    expect(await log.committed(group)).toEqual([{ topic, partition: 0, offset: 3 }])
  })

  test('two members of a group handle every record, the one that stays goes on alone, and is told of each change', async () => {
    const topic = await newTopic(setup.log)
    const group = newGroup()
    const other = await setup.harness.open()
    let assigned = 0
    const one = await collect(setup.log, { topics: [topic], group, onAssigned: () => assigned++ })
    await setup.log.append(numbered(topic, 0, 15))
    await one.subscription.caughtUp()
    const alone = assigned
    expect(alone).toBeGreaterThan(0)
    const two = await collect(other, { topics: [topic], group })
    const handled = () => new Set([...one.records, ...two.records].map((it) => text(it.value)))
    await eventually(() => expect(assigned).toBeGreaterThan(alone))
    await setup.log.append(numbered(topic, 15, 30))
    await Promise.all([one.subscription.caughtUp(), two.subscription.caughtUp()])
    expect(handled().size).toBe(30)
    const shared = assigned
    await two.subscription.stop()
    await eventually(() => expect(assigned).toBeGreaterThan(shared))
    await setup.log.append(numbered(topic, 30, 40))
    await one.subscription.caughtUp()
    expect(handled().size).toBe(40)
    await one.subscription.stop()
    await other.close()
  })

  test('committed, groups, deleteGroup', async () => {
    const { log } = setup
    const topic = await newTopic(log, 1)
    const group = newGroup()
    await log.append(numbered(topic, 0, 5))
    expect(await log.committed(group)).toEqual([])
    const reader = await collect(log, { topics: [topic], group })
    await reader.subscription.caughtUp()
    await expect(log.deleteGroup(group)).rejects.toMatchObject({ reason: 'group-in-use' })
    await reader.subscription.stop()
    expect(await log.committed(group)).toEqual([{ topic, partition: 0, offset: 5 }])
    expect(await log.groups()).toContain(group)
    await log.deleteGroup(group)
    expect(await log.groups()).not.toContain(group)
    expect(await log.committed(group)).toEqual([])
    const again = await collect(log, { topics: [topic], group })
    await again.subscription.caughtUp()
    await again.subscription.stop()
    expect(again.records).toHaveLength(5)
  })

  test('a closed log refuses calls', async () => {
    const topic = await newTopic(setup.log)
    await setup.log.close()
    await expect(setup.log.ends(topic)).rejects.toMatchObject({ reason: 'closed' })
    setup.log = await setup.harness.open()
    expect((await readAll(setup.log, topic)).records).toEqual([])
  })
}
