import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { header } from '../../log/headers.ts'
import type { EmbeddedLog } from '../../log/embedded/embedded-log.ts'
import type { LogRecord } from '../../log/log.ts'
import { readAll } from '../../testing/read-all.ts'
import { eventually } from '../../testing/settle.ts'
import type { Database, Transaction } from '../database.ts'
import { openEpoch } from '../epoch.ts'
import { openDatabase } from '../open-database.ts'
import { outboxMigrations } from '../outbox-migration.ts'
import { startRelay } from '../relay.ts'
import type { Relay } from '../relay.ts'
import { startReplayer } from '../replay/replayer.ts'
import type { Replayer } from '../replay/replayer.ts'
import type { Replay } from '../replay/requests.ts'
import { makeFolder, openShelfLog, put, thing, versionOf } from './outbox-fixture.ts'
import { replayShelf, shelfTables } from './replay-fixture.ts'

const { state, fact, topics, truth, writeIn, ...shelf } = replayShelf()

let folder: ReturnType<typeof makeFolder>
let db: Database
let shelfLog: Awaited<ReturnType<typeof openShelfLog>>
let relay: Relay
let replayer: Replayer
const errors: unknown[] = []

beforeEach(async () => {
  errors.length = 0
  folder = makeFolder()
  db = await openDatabase({ location: folder.location, durability: 'truth' }, [...outboxMigrations, shelfTables])
  shelfLog = await openShelfLog(folder.dir)
  await openEpoch({ db, log: shelfLog.log, owner: 'shelf', topics, file: `${folder.dir}/epochs/shelf` })
  start()
})
afterEach(async () => {
  await stop()
  await shelfLog.close()
  await db.close()
  await folder.remove()
})

let ids = 0
const newId = () => `id-${++ids}`
const onError = (error: unknown) => void errors.push(error)
const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') }

function start(): void {
  replayer = startReplayer({ db, log: shelfLog.log, owner: 'shelf', truth, clock, newId, onError })
  relay = startRelay({ db, log: shelfLog.log, topics, onError, onLost: replayer.askLost, clock })
}

async function stop(): Promise<void> {
  await relay.stop()
  await replayer.stop()
}

const ask = (scope: Partial<Parameters<Replayer['ask']>[0]> = {}) =>
  replayer.ask({ since: null, keys: null, dryRun: false, ...scope })

const lose = (topic: string) => (shelfLog.log as EmbeddedLog).deleteTopic(topic)

const write = (key: string, text: string | null) => shelf.write(db, key, text)
const tell = (key: string, n: number) => shelf.tell(db, key, n)

async function replayed(): Promise<void> {
  await eventually(async () => {
    const all = await replayer.list()
    expect(all.length).toBeGreaterThan(0)
    expect(all.map(({ finishedAt }) => finishedAt)).not.toContain(null)
  })
}

/** What a view that is built anew has of each key: it takes what is newer than what it has. */
async function viewOf(topic: string): Promise<Record<string, [version: number, text: string | null]>> {
  const view: Record<string, [number, string | null]> = {}
  for (const record of await readAll(shelfLog.log, topic)) {
    const version = versionOf(record)
    if (version > (view[record.key]?.[0] ?? 0)) view[record.key] = [version, textOf(record)]
  }
  return view
}

const told = ({ topic, dryRun, lookedAt, ofKeys, sent, tombstones }: Replay) => {
  return { topic, dryRun, lookedAt, ofKeys, sent, tombstones }
}

const textOf = ({ value }: LogRecord) => (value === null ? null : thing.decode(value))
const V = (n: number, epoch = 1) => epoch * 2 ** 32 + n

test('a topic that the log lost is sent again by itself: with its versions and what was said with them, marked', async () => {
  await write('a', 'one')
  await write('a', 'two')
  await write('b', 'one')
  await write('gone', 'one')
  await write('gone', null)
  await relay.drained()
  const before = await readAll(shelfLog.log, state.name)
  const lived = await viewOf(state.name)
  await lose(state.name)
  await write('c', 'later')
  await replayed()
  // The end of what is no more, too: who was told of its life before has to hear of it.
  expect(lived['gone']).toEqual([V(2), null])
  expect(await viewOf(state.name)).toEqual({ ...lived, c: [V(1), 'later'] })
  const again = (await readAll(shelfLog.log, state.name)).find(({ key }) => key === 'a')!
  const first = before.findLast(({ key }) => key === 'a')!
  expect(again.headers).toEqual({ ...first.headers, [header.replay]: '1' })
  expect((await relay.losses()).lostTopics).toEqual([state.name])
  expect(await replayer.list()).toMatchObject([
    { topic: state.name, because: 'lost', sent: 2, tombstones: 1, error: '' },
  ])
  // Until somebody has seen to it.
  expect(await relay.forgetLoss(state.name)).toBe(true)
  expect((await relay.losses()).lostTopics).toEqual([])
  expect(await relay.forgetLoss(state.name)).toBe(false)
})

test('a topic that is found emptied at a start, too', async () => {
  await write('a', 'one')
  await relay.drained()
  await stop()
  await lose(state.name)
  await shelfLog.log.createTopics([{ name: state.name, partitions: 3, cleanup: 'compact' }])
  start()
  await replayed()
  expect(await viewOf(state.name)).toEqual({ a: [V(1), 'one'] })
})

test('a topic that is lost twice is sent twice', async () => {
  await write('a', 'one')
  await relay.drained()
  for (const turn of [1, 2]) {
    await lose(state.name)
    await write('b', `turn ${turn}`)
    await eventually(async () =>
      expect((await replayer.list())[0]).toMatchObject({ asked: turn, finishedAt: expect.any(Number) }),
    )
  }
  expect(await viewOf(state.name)).toEqual({ a: [V(1), 'one'], b: [V(2), 'turn 2'] })
  expect(errors.every((error) => String(error).includes('has no topic'))).toBe(true)
})

test('a topic that goes while another one is found to be lost is found too, though it has taken records again', async () => {
  await relay.stop()
  const onLost = async (tx: Transaction, topic: string) => {
    await replayer.askLost(tx, topic)
    if (topic !== state.name) return
    await lose(fact.name)
    await tx.run(`insert into fact (key, n, id, text) values ('a', 2, 'a2', 'a2')`)
    await put(tx, 'a', 'a2', fact.name, 'a2')
  }
  relay = startRelay({ db, log: shelfLog.log, topics, onError, onLost, clock })
  await write('a', 'one')
  await tell('a', 1)
  await relay.drained()
  await lose(state.name)
  await write('b', 'one')
  await eventually(async () => expect((await relay.losses()).lostTopics).toHaveLength(2))
  await replayed()
  expect((await readAll(shelfLog.log, fact.name)).slice(-2).map(textOf)).toEqual(['a1', 'a2'])
})

test('nothing is sent of what the log says already', async () => {
  for (const key of ['a', 'b', 'c']) await write(key, 'one')
  await write('b', null)
  await tell('a', 1)
  await tell('a', 2)
  await relay.drained()
  const ends = await Promise.all(topics.map(({ name }) => shelfLog.log.ends(name)))
  expect(await ask()).toBe(true)
  await replayed()
  expect(await Promise.all(topics.map(({ name }) => shelfLog.log.ends(name)))).toEqual(ends)
  expect(
    (await replayer.list()).map(({ sent, tombstones, lookedAt, ofKeys }) => [sent, tombstones, lookedAt, ofKeys]),
  ).toEqual(
    expect.arrayContaining([
      [0, 0, 1, 1],
      [0, 0, 3, 3],
    ]),
  )
})

test('facts keep ids and order, also when a later one of the key is on the new topic before them', async () => {
  for (const n of [1, 2, 3]) await tell('a', n)
  await tell('b', 1)
  await relay.drained()
  await lose(fact.name)
  await tell('a', 4)
  await replayed()
  const records = await readAll(shelfLog.log, fact.name)
  const taken = (key: string) =>
    records.filter((record) => record.key === key).map((record) => record.headers[header.eventId])
  expect(taken('b')).toEqual(['b1'])
  expect(taken('a').slice(-4)).toEqual(['a1', 'a2', 'a3', 'a4'])
  const versions = records.filter(({ key }) => key === 'a').map(versionOf)
  expect(versions).toEqual(versions.toSorted((left, right) => left - right))
  expect(new Set(versions).size).toBe(versions.length)
  await ask()
  await replayed()
  expect(await readAll(shelfLog.log, fact.name)).toHaveLength(records.length)
})

test('what a database that is an older copy does not know is taken back, only when it is asked for', async () => {
  await write('a', 'one')
  await write('b', 'one')
  await relay.drained()
  await stop()
  // The log goes on without this database, as before a copy was brought back.
  const headers = (version: number) => ({ [header.entityVersion]: String(version), [header.eventId]: 'x' })
  await shelfLog.log.append([
    { topic: state.name, key: 'a', value: state.encode('newer'), headers: headers(V(2)) },
    { topic: state.name, key: 'stranger', value: state.encode('unknown'), headers: headers(V(1)) },
  ])
  const { restored } = await openEpoch({
    db,
    log: shelfLog.log,
    owner: 'shelf',
    topics,
    file: `${folder.dir}/epochs/shelf`,
  })
  expect(restored).toBe(true)
  start()
  await relay.drained()
  expect(await replayer.list()).toEqual([])
  const onLog = await viewOf(state.name)
  expect(await ask({ dryRun: true })).toBe(true)
  await replayed()
  const rehearsed = (await replayer.list()).map(told)
  const none = { dryRun: true, lookedAt: 0, ofKeys: 0, sent: 0, tombstones: 0 }
  expect(rehearsed).toHaveLength(2)
  expect(rehearsed).toContainEqual({ ...none, topic: state.name, lookedAt: 3, ofKeys: 3, sent: 1, tombstones: 1 })
  expect(rehearsed).toContainEqual({ ...none, topic: fact.name })
  expect(await viewOf(state.name)).toEqual(onLog)
  await ask()
  await replayed()
  expect((await replayer.list()).map(told)).toEqual([
    ...rehearsed.map((each) => ({ ...each, dryRun: false })),
    ...rehearsed,
  ])
  expect(await viewOf(state.name)).toEqual({
    a: [V(2, 2), 'one'],
    b: [V(1), 'one'],
    stranger: [V(0, 2), null],
  })
  expect(await write('stranger', 'born')).toBe(V(1, 2))
})

test('only some keys, or what changed since', async () => {
  for (const key of ['a', 'b', 'c']) await write(key, 'one')
  await relay.drained()
  await stop()
  await lose(state.name)
  await shelfLog.log.createTopics([{ name: state.name, partitions: 3, cleanup: 'compact' }])
  // Not the relay: it would find the loss.
  replayer = startReplayer({ db, log: shelfLog.log, owner: 'shelf', truth, clock, newId, onError })
  await db.transaction((tx) => tx.run('delete from outbox_position'))
  relay = startRelay({ db, log: shelfLog.log, topics, onError, clock })
  await ask({ keys: ['b'] })
  expect(await ask()).toBe(false)
  await replayed()
  expect(Object.keys(await viewOf(state.name))).toEqual(['b'])
  await ask({ since: Date.UTC(2026, 0) })
  await replayed()
  expect(Object.keys(await viewOf(state.name))).toEqual(['b'])
  await ask({ since: 0 })
  await replayed()
  expect(Object.keys(await viewOf(state.name)).toSorted()).toEqual(['a', 'b', 'c'])
})

test('a replay that a stop broke off goes on after the start, and changes made meanwhile stay the newest', async () => {
  await db.transaction(async (tx) => {
    for (let n = 0; n < 700; n++) await writeIn(tx, `k${String(n).padStart(4, '0')}`, 'one')
  })
  await relay.drained()
  const lived = await viewOf(state.name)
  await stop()
  await lose(state.name)
  start()
  await eventually(async () => expect((await replayer.list())[0]?.sent).toBeGreaterThan(0))
  await stop()
  const [broken] = await replayer.list()
  start()
  for (const key of ['k0000', 'k0350', 'k0699']) await write(key, 'two')
  await replayed()
  await relay.drained()
  const changed = Object.fromEntries(['k0000', 'k0350', 'k0699'].map((key) => [key, [V(2), 'two']]))
  expect(await viewOf(state.name)).toEqual({ ...lived, ...changed })
  const [done] = await replayer.list()
  expect(done).toMatchObject({ asked: 1, lookedAt: 700, ofKeys: 700 })
  expect(done!.sent).toBeGreaterThanOrEqual(broken!.sent)
  // Per key the newest stands last, so that compaction keeps it.
  const last = new Map((await readAll(shelfLog.log, state.name)).map((record) => [record.key, textOf(record)]))
  expect([...last].filter(([, text]) => text === 'two')).toHaveLength(3)
})

test('whatever is changed while a replay sends it, no older record comes behind a newer one', async () => {
  const keys = Array.from({ length: 400 }, (_, n) => `k${n}`)
  await db.transaction(async (tx) => {
    for (const key of keys) await writeIn(tx, key, 'one')
  })
  await relay.drained()
  await lose(state.name)
  const changed = new Map<string, string>()
  let at = 0
  const under = async () => (await replayer.list()).some(({ finishedAt }) => finishedAt === null)
  await write('k0', 'lost is found')
  await eventually(async () => expect(await under()).toBe(true))
  while (await under()) {
    const key = keys[(at += 7) % keys.length]!
    // Beside the replay, where the engine can.
    await db.transaction((tx) => writeIn(tx, key, `change ${at}`), { guarded: true })
    changed.set(key, `change ${at}`)
    await nextTurn()
  }
  await relay.drained()
  const newest = new Map<string, number>()
  const last = new Map<string, string | null>()
  for (const record of await readAll(shelfLog.log, state.name)) {
    expect(versionOf(record)).toBeGreaterThanOrEqual(newest.get(record.key) ?? 0)
    newest.set(record.key, versionOf(record))
    last.set(record.key, textOf(record))
  }
  expect(changed.size).toBeGreaterThan(0)
  const rows = await db.read.all<{ key: string; text: string }>('select key, text from thing')
  expect(Object.fromEntries(last)).toEqual(Object.fromEntries(rows.map(({ key, text }) => [key, text])))
})
