import { fork } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../../../clock.ts'
import { openDatabase } from '../../../db/open-database.ts'
import { nextRows } from '../../../db/outbox-rows.ts'
import { outboxMigrations } from '../../../db/outbox-migration.ts'
import { startReplayer } from '../../../db/replay/replayer.ts'
import { makeFolder, openShelf, put, thing, versionOf } from '../../../db/tests/outbox-fixture.ts'
import { replayShelf, shelfTables } from '../../../db/tests/replay-fixture.ts'
import { readAll as readShelf } from '../../../testing/read-all.ts'
import { lossesOf } from '../../../db/losses.ts'
import { openEpoch } from '../../../db/epoch.ts'
import { startRelay } from '../../../db/relay.ts'
import { isWhole, sayWhole } from '../../../db/whole-topics.ts'
import { eventually } from '../../../testing/settle.ts'
import { newTopic, readAll, record, text } from '../../contract/harness.ts'
import type { Log } from '../../log.ts'
import { appendAndGiveUp, kafkaHarness, type KafkaHarness } from '../harness.ts'

let harness: KafkaHarness
let writer: string

beforeEach(async () => {
  harness = await kafkaHarness()
  writer = `tests-${randomUUID()}`
  onTestFinished(() => harness.destroy())
})

async function open(name = writer): Promise<Log> {
  const log = await harness.open({ writer: name })
  onTestFinished(() => log.close())
  return log
}

test('whoever claims the writer later is the only one that appends, and what was read before is refused', async () => {
  const [first, second] = [await open(), await open()]
  const topic = await newTopic(first, 1)
  await first.claim()
  await first.append([record(topic, 'k', '1')])
  await second.claim()
  await second.append([record(topic, 'k', '3')])
  // It had read version 2 before the other one claimed.
  await expect(first.append([record(topic, 'k', '2')])).rejects.toMatchObject({ reason: 'not-writer' })
  await expect(first.append([record(topic, 'k', '2')])).rejects.toMatchObject({ name: 'LogUnavailableError' })
  expect((await readAll(second, topic)).of('k')).toEqual(['1', '3'])
  await first.claim()
  await first.append([record(topic, 'k', '4')])
  await expect(second.append([record(topic, 'k', '5')])).rejects.toMatchObject({ reason: 'not-writer' })
  expect((await readAll(first, topic)).of('k')).toEqual(['1', '3', '4'])
})

test('a process that slept in the middle of appending lands nothing behind its successor', async () => {
  const topic = await newTopic(await open(`tests-${randomUUID()}`), 1)
  for (let round = 1; round <= 4; round++) {
    const sleeper = fork(join(import.meta.dirname, 'appending-process.ts'), [
      harness.config().brokers.join(','),
      writer,
      topic,
    ])
    const messages: { version?: number; ended?: string }[] = []
    sleeper.on('message', (message) => messages.push(message as object))
    await eventually(() => expect(messages).toContainEqual({ version: round * 3 }))
    sleeper.kill('SIGSTOP')
    const successor = await open()
    await successor.claim()
    const newest = String(1_000_000 + round)
    await successor.append([record(topic, 'k', newest)])
    const ended = once(sleeper, 'exit')
    sleeper.kill('SIGCONT')
    await ended
    // The end of a process may be told before the last thing it said.
    await eventually(() => expect(messages.at(-1)).toEqual({ ended: 'not-writer' }))
    expect((await readAll(successor, topic)).of('k').at(-1)).toBe(newest)
    expect(text((await successor.newest(topic, 'k'))!.value)).toBe(newest)
  }
})

test('two relays of one outbox, each fencing the other again and again: the newest version lands last', async () => {
  const folder = makeFolder()
  const db = await openShelf(folder.location)
  const logs = [await open(), await open()]
  const topic = { ...thing, name: `shelf.${randomUUID()}.v1` }
  const topics = [topic]
  await openEpoch({ db, log: logs[0]!, owner: `shelf-${randomUUID()}`, topics, file: join(folder.dir, 'epoch') })
  const relays = logs.map((log) => startRelay({ db, log, topics, onError: () => {} }))
  const newest = new Map<string, number>()
  for (let change = 0; change < 60; change++) {
    await db.transaction(async (tx) => {
      for (const key of ['a', 'b', 'c']) newest.set(key, await put(tx, key, `${change}`, topic.name))
    })
    if (change % 10 === 0) await relays[(change / 10) % 2]!.drained()
  }
  await relays[0]!.drained()
  for (const relay of relays) await relay.stop()
  const last = new Map((await readShelf(logs[0]!, topic.name)).map((it) => [it.key, versionOf(it)]))
  expect(last).toEqual(newest)
  await db.close()
  await folder.remove()
})

test('what was given up is read by nobody and counts for no end', async () => {
  const log = await open()
  const topic = await newTopic(log, 1)
  await log.append([record(topic, 'a', '1')])
  for (let n = 0; n < 5; n++) await appendAndGiveUp(harness.kafka, topic)
  expect(await log.ends(topic)).toEqual([{ topic, partition: 0, offset: 1 }])
  expect((await readAll(log, topic)).of('a')).toEqual(['1'])
})

test('an append larger than a batch of Kafka is divided, and is one transaction', async () => {
  const log = await open()
  const topic = await newTopic(log, 2)
  const records = Array.from({ length: 12 }, (_, n) => ({
    topic,
    key: `k${n % 5}`,
    value: Buffer.alloc(400_000, `${n}`),
    headers: {},
  }))
  const positions = await log.append(records)
  expect(await log.ends(topic)).toEqual(
    [0, 1].map((partition) => {
      return { topic, partition, offset: positions.filter((it) => it.partition === partition).length }
    }),
  )
  const found = (await readAll(log, topic)).records
  for (const [index, { partition, offset }] of positions.entries()) {
    expect(found.find((it) => it.partition === partition && it.offset === offset)!.key).toBe(records[index]!.key)
  }
})

test('a topic that was deleted stops appends to it alone, and one created anew takes records again', async () => {
  const log = await open()
  const [kept, gone] = [await newTopic(log, 1), await newTopic(log, 1)]
  await log.append([record(kept, 'k', '1'), record(gone, 'k', '1')])
  await harness.remove(gone)
  await expect(log.append([record(gone, 'k', '2')])).rejects.toMatchObject({ reason: 'unknown-topic' })
  await log.append([record(kept, 'k', '2')])
  expect((await readAll(log, kept)).of('k')).toEqual(['1', '2'])
  // A topic that is new to kafkajs makes it ask for all it was ever told of; its producer does not survive that.
  const added = await newTopic(log, 1)
  const stumbled = await log.append([record(added, 'k', '1')]).catch((error: unknown) => error)
  if (stumbled instanceof Error) expect(stumbled).toMatchObject({ name: 'LogUnavailableError', retriable: true })
  await log.append([record(added, 'k', '2')])
  expect((await readAll(log, added)).of('k').at(-1)).toBe('2')
  await log.createTopics([{ name: gone, partitions: 2, cleanup: 'compact' }])
  await log.append([record(gone, 'k', '3'), record(kept, 'k', '3')])
  expect((await readAll(log, gone)).of('k')).toEqual(['3'])
})

test('a process that starts while a relay is between append and removal does not take its database for an older copy', async () => {
  const folder = makeFolder()
  const db = await openShelf(folder.location)
  const log = await open()
  const topic = { ...thing, name: `shelf.${randomUUID()}.v1` }
  const topics = [topic]
  const settings = { db, log, owner: `shelf-${randomUUID()}`, topics, file: join(folder.dir, 'epoch') }
  await openEpoch(settings)
  const relay = startRelay({ db, log, topics, onError: () => {} })
  await db.transaction((tx) => put(tx, 'a', '1', topic.name))
  await relay.drained()
  await relay.stop()
  // A partition grows by the record and by the mark of the transaction before it: by more than rows wait.
  await db.transaction((tx) => put(tx, 'a', '2', topic.name))
  await log.append(await nextRows(db.read))
  expect(await openEpoch(settings)).toEqual({ epoch: 1, raised: null, restored: false })
  await db.close()
  await folder.remove()
})

test('an owner finds its topic gone, says so, creates it anew, and no key is set aside', async () => {
  const folder = makeFolder()
  const db = await openShelf(folder.location)
  const log = await open()
  const topic = { ...thing, name: `shelf.${randomUUID()}.v1` }
  const own = [topic]
  await openEpoch({ db, log, owner: `shelf-${randomUUID()}`, topics: own, file: join(folder.dir, 'epoch') })
  const relay = startRelay({ db, log, topics: own, onError: () => {} })
  await db.transaction((tx) => put(tx, 'a', '1', topic.name))
  await relay.drained()
  expect(await relay.losses()).toEqual({ lostTopics: [], restoredAt: undefined })
  await harness.remove(topic.name)
  await db.transaction((tx) => put(tx, 'b', '1', topic.name))
  await eventually(async () => expect((await relay.age()).rows).toBe(0))
  expect((await relay.losses()).lostTopics).toEqual([topic.name])
  expect(await relay.parked()).toEqual([])
  expect((await readShelf(log, topic.name)).map(({ key }) => key)).toEqual(['b'])
  await relay.stop()
  // The next process tells of it too.
  expect((await lossesOf(db.read, new Date())).lostTopics).toEqual([topic.name])
  await db.close()
  await folder.remove()
})

test('a topic that Kafka has lost is replayed by its owner, changes that come meanwhile included', async () => {
  const folder = makeFolder()
  const db = await openDatabase({ location: folder.location, durability: 'truth' }, [...outboxMigrations, shelfTables])
  const log = await open()
  const { topics, truth, state, fact, write, tell } = replayShelf()
  const owner = `shelf-${randomUUID()}`
  await openEpoch({ db, log, owner, topics, file: join(folder.dir, 'epoch') })
  const onError = () => {}
  const replayer = startReplayer({ db, log, owner, truth, clock: systemClock, newId: randomUUID, onError })
  const onHeld = sayWhole(db, log, owner)
  const relay = startRelay({ db, log, topics, onError, onLost: replayer.askLost, onHeld })
  const becomesWhole = () => eventually(async () => expect(await isWhole(log, { ...state, owner })).toBe(true))
  for (let n = 0; n < 300; n++) await write(db, `k${n}`, `${n}`)
  await write(db, 'k7', null)
  for (const n of [1, 2]) await tell(db, 'k1', n)
  await relay.drained()
  const newestOf = async (topic: string) =>
    new Map((await readShelf(log, topic)).map((it) => [it.key, [versionOf(it), it.value && thing.decode(it.value)]]))
  const lived = await newestOf(state.name)
  await becomesWhole()
  const before = await log.incarnation(state.name)
  for (const { name } of topics) await harness.remove(name)
  const version = await write(db, 'k9', 'changed')
  await tell(db, 'k1', 3)
  await eventually(async () => {
    const replays = await replayer.list()
    expect(replays.map(({ because, finishedAt }) => [because, finishedAt !== null])).toEqual([
      ['lost', true],
      ['lost', true],
    ])
  })
  await becomesWhole()
  expect(await log.incarnation(state.name)).not.toBe(before)
  // The end of k7, too.
  expect(lived.get('k7')).toEqual([expect.any(Number), null])
  expect(await newestOf(state.name)).toEqual(lived.set('k9', [version, 'changed']))
  const told = (await readShelf(log, fact.name)).map((it) => thing.decode(it.value!))
  expect(told.slice(-3)).toEqual(['k11', 'k12', 'k13'])
  await relay.stop()
  await replayer.stop()
  // What is there already is not sent again.
  expect((await readShelf(log, state.name)).filter(({ key }) => key === 'k100')).toHaveLength(1)
  await db.close()
  await folder.remove()
})
