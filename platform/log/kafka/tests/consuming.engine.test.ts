import { setTimeout as delay } from 'node:timers/promises'
import kafkajs from 'kafkajs'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createPrometheusMetrics } from '../../../telemetry/prometheus.ts'
import { eventually } from '../../../testing/settle.ts'
import { collect, newGroup, newTopic, readAll, record, text } from '../../contract/harness.ts'
import type { Log } from '../../log.ts'
import { partitionOf } from '../../partitioner.ts'
import type { KafkaLogConfig } from '../config.ts'
import { kafkaHarness, type KafkaHarness } from '../harness.ts'

let harness: KafkaHarness
let log: Log

beforeEach(async () => {
  harness = await kafkaHarness()
  log = await open()
  onTestFinished(() => harness.destroy())
})

async function open(settings: Partial<KafkaLogConfig> = {}): Promise<Log> {
  const opened = await harness.open(settings)
  onTestFinished(() => opened.close())
  return opened
}

const SESSION_MS = 1_500
const numbered = (topic: string, count: number) =>
  Array.from({ length: count }, (_, n) => record(topic, `k${n % 40}`, `${n}`))

/** A count of the group in the text of the metrics. */
async function countOf(metrics: ReturnType<typeof createPrometheusMetrics>, name: string): Promise<number> {
  return Number(new RegExp(`^${name}{.*} (.*)$`, 'm').exec(await metrics.text())?.[1] ?? 0)
}

test('a batch that takes longer than a session costs no partition, and nothing comes twice', async () => {
  const metrics = createPrometheusMetrics('tests')
  const patient = await open({ sessionTimeoutMs: SESSION_MS, metrics })
  const topic = await newTopic(log, 2)
  await log.append(numbered(topic, 10))
  let batches = 0
  const reader = await collect(patient, { topics: [topic] }, async () => {
    batches++
    await delay(3 * SESSION_MS)
  })
  await reader.subscription.caughtUp()
  expect(batches).toBe(1)
  // Were it not a member any more, it would have to join again for this one.
  await log.append([record(topic, 'k', 'later')])
  await reader.subscription.caughtUp()
  expect(batches).toBe(2)
  expect(await countOf(metrics, 'selvedge_log_rebalances_total')).toBe(1)
})

test('a member that joins gets its share while the other is in the middle of what it fetched', async () => {
  const settings = { sessionTimeoutMs: SESSION_MS }
  const [first, second] = [await open(settings), await open(settings)]
  const topic = await newTopic(log, 4)
  const group = newGroup()
  await log.append(numbered(topic, 2_000))
  const joined = Promise.withResolvers<void>()
  let before = 0
  // One fetch brings all 2,000 records; only heartbeats between batches tell that the group changes.
  const one = await collect(first, { topics: [topic], group, maxRecords: 5 }, async () => {
    before++
    if (before > 3) await Promise.race([joined.promise, delay(50)])
  })
  await eventually(() => expect(before).toBeGreaterThan(3))
  const two = await collect(second, { topics: [topic], group, maxRecords: 5 }, () => joined.resolve())
  await joined.promise
  expect(before).toBeLessThan(400)
  await Promise.all([one.subscription.caughtUp(), two.subscription.caughtUp()])
  const values = new Set([...one.records, ...two.records].map((it) => text(it.value)))
  expect(values.size).toBe(2_000)
})

test('a member that is killed loses its partitions to the others, who go on behind what it committed', async () => {
  const settings = { sessionTimeoutMs: SESSION_MS }
  const topic = await newTopic(log, 2)
  const group = newGroup()
  await log.append(numbered(topic, 20))
  // A member of kafkajs alone that joins and is never heard of again: it holds both partitions.
  const silent = harness.kafka.consumer({ groupId: group, sessionTimeout: SESSION_MS, heartbeatInterval: 500 })
  await silent.connect()
  await silent.subscribe({ topics: [topic], fromBeginning: true })
  const stuck = Promise.withResolvers<void>()
  const taken = Promise.withResolvers<void>()
  await silent.run({
    eachBatch: () => {
      taken.resolve()
      return stuck.promise
    },
  })
  await taken.promise
  const survivor = await collect(await open(settings), { topics: [topic], group })
  await survivor.subscription.caughtUp()
  expect(survivor.records).toHaveLength(20)
  stuck.resolve()
  await silent.disconnect()
})

test('a subscription that cannot join ends with a fault after a few tries, not in silence', async () => {
  const topic = await newTopic(log, 1)
  await log.append([record(topic, 'k', '1')])
  const group = newGroup()
  const { MemberAssignment, MemberMetadata } = kafkajs.AssignerProtocol
  const nothing = Buffer.alloc(0)
  // The group is taken by members that divide partitions in another way, which no repetition mends.
  const foreign = harness.kafka.consumer({
    groupId: group,
    partitionAssigners: [
      () => ({
        name: 'another way',
        version: 0,
        assign: async ({ members }) => {
          const assignment = MemberAssignment.encode({ version: 0, assignment: { [topic]: [0] }, userData: nothing })
          return members.map(({ memberId }) => ({ memberId, memberAssignment: assignment }))
        },
        protocol: ({ topics }) => ({
          name: 'another way',
          metadata: MemberMetadata.encode({ version: 0, topics, userData: nothing }),
        }),
      }),
    ],
  })
  await foreign.connect()
  await foreign.subscribe({ topics: [topic] })
  const joined = new Promise((resolve) => foreign.on(foreign.events.GROUP_JOIN, resolve))
  await foreign.run({ eachBatch: async () => {} })
  await joined
  const fault = Promise.withResolvers<unknown>()
  const errors: unknown[] = []
  const failing = await open({ onFault: fault.resolve })
  const reader = await collect(failing, { topics: [topic], group, onError: (error) => errors.push(error) })
  expect(await fault.promise).toMatchObject({ name: 'LogUnavailableError' })
  expect(errors.length).toBeGreaterThan(1)
  await expect(reader.subscription.caughtUp()).rejects.toMatchObject({ reason: 'closed' })
  await foreign.disconnect()
})

test('a subscribed topic that is deleted stops no other; created anew it is read from the start', async () => {
  const [kept, gone] = [await newTopic(log, 1), await newTopic(log, 1)]
  await log.append([record(kept, 'k', '1'), record(gone, 'k', 'old')])
  const rewound: string[] = []
  const reader = await collect(log, { topics: [kept, gone], onRewound: (topic) => rewound.push(topic) })
  await reader.subscription.caughtUp()
  await harness.remove(gone)
  await log.append([record(kept, 'k', '2')])
  await reader.subscription.caughtUp()
  await log.createTopics([{ name: gone, partitions: 1, cleanup: 'compact' }])
  await log.append([record(gone, 'k', 'new'), record(kept, 'k', '3')])
  await reader.subscription.caughtUp()
  expect(reader.of('k').filter((value) => value !== 'old')).toEqual(expect.arrayContaining(['1', '2', 'new', '3']))
  expect(rewound).toEqual([gone])
})

test('a topic that comes after the subscription is read', async () => {
  const first = await newTopic(log, 1)
  const later = `${first}.later`
  const reader = await collect(log, { topics: [first, later] })
  await log.append([record(first, 'k', '1')])
  await reader.subscription.caughtUp()
  await log.createTopics([{ name: later, partitions: 1, cleanup: 'compact' }])
  await log.append([record(later, 'k', '2')])
  await reader.subscription.caughtUp()
  expect(reader.of('k')).toEqual(['1', '2'])
})

test('while one partition waits out its back-off the others go on', async () => {
  const topic = await newTopic(log, 2)
  const keyIn = (partition: number) => ['a', 'b', 'c', 'd'].find((key) => partitionOf(key, 2) === partition)!
  const [bad, good] = [keyIn(0), keyIn(1)]
  await log.append([record(topic, bad, '1'), record(topic, good, '1'), record(topic, good, '2')])
  const reader = await collect(log, { topics: [topic], maxRecords: 1 }, ({ records }) => {
    const handled = reader?.of(good).length ?? 0
    if (records[0]!.key === bad && handled < 2) throw new Error('not yet')
  })
  await reader.subscription.caughtUp()
  expect([reader.of(bad), reader.of(good)]).toEqual([['1'], ['1', '2']])
  expect(reader.records.at(-1)!.key).toBe(bad)
})

test('offsets are committed also while nothing comes, and an ordinary monitor sees no lag', async () => {
  const topic = await newTopic(log, 1)
  const group = newGroup()
  await log.append([record(topic, 'k', '1')])
  const reader = await collect(log, { topics: [topic], group })
  await reader.subscription.caughtUp()
  const committed = async () => {
    const [found] = await harness.admin.fetchOffsets({ groupId: group, topics: [topic] })
    return found!.partitions[0]!.offset
  }
  const high = (await harness.admin.fetchTopicOffsets(topic))[0]!.high
  await eventually(async () => expect(await committed()).toBe(high))
  // Somebody else's word is overwritten within a moment: the offset is sent again although nothing new came.
  await reader.subscription.stop()
  const again = await collect(log, { topics: [topic], group })
  await again.subscription.caughtUp()
  expect(await committed()).toBe(high)
  await again.subscription.stop()
})

test('lag is told, and grows while a subscription rejects', async () => {
  const metrics = createPrometheusMetrics('tests')
  const measured = await open({ metrics })
  const topic = await newTopic(log, 1)
  let reject = true
  const reader = await collect(measured, { topics: [topic], onError: () => {} }, () => {
    if (reject) throw new Error('not yet')
  })
  await log.append(numbered(topic, 7))
  const lag = () => countOf(metrics, 'selvedge_log_lag_offsets')
  await eventually(async () => expect(await lag()).toBe(7))
  await log.append(numbered(topic, 4))
  await eventually(async () => expect(await lag()).toBeGreaterThanOrEqual(11))
  reject = false
  await reader.subscription.caughtUp()
  await eventually(async () => expect(await lag()).toBe(0))
})

test('what retention removed is passed over, what was never there is read from the start', async () => {
  const topic = await newTopic(log, 1, 'delete')
  await log.append(numbered(topic, 10))
  await harness.admin.fetchTopicOffsets(topic)
  await harness.admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '6' }] })
  const rewound: string[] = []
  const reader = await collect(log, {
    topics: [topic],
    from: { positions: [{ topic, partition: 0, offset: 2 }] },
    onRewound: (name) => rewound.push(name),
  })
  await reader.subscription.caughtUp()
  expect(reader.records.map(({ offset }) => offset)).toEqual([6, 7, 8, 9])
  expect(rewound).toEqual([])
})

test('batches that compaction emptied are passed, however many offsets they held', async () => {
  const topic = await newTopic(log, 1)
  await log.append(Array.from({ length: 500 }, (_, n) => record(topic, 'same', `${n}`)))
  const last = await log.append([record(topic, 'same', 'newest'), record(topic, 'other', '1')])
  await harness.compact(log, topic)
  const reader = await collect(log, {
    topics: [topic],
    from: { positions: [{ topic, partition: 0, offset: 100 }] },
  })
  await reader.subscription.caughtUp()
  expect(reader.records.map(({ offset }) => offset)).toEqual(last.map(({ offset }) => offset))
  expect((await readAll(log, topic)).records).toHaveLength(2)
})
