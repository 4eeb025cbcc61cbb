import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { eventually } from '../../../testing/settle.ts'
import { collect, newTopic, readAll, record, text } from '../../contract/harness.ts'
import { truncateWal } from '../checkpoint.ts'
import { embeddedHarness, type EmbeddedHarness } from '../harness.ts'

const day = 24 * 3_600_000
let harness: EmbeddedHarness
let now: number
const clock = { now: () => new Date(now) }

beforeEach(async () => {
  now = Date.parse('2026-03-01T00:00:00Z')
  harness = await embeddedHarness()
  onTestFinished(() => harness.destroy())
})

test('a tombstone older than seven days goes, its key with it, and the end stays', async () => {
  const log = await harness.open({ clock })
  const topic = await newTopic(log, 1, 'compact')
  await log.append([record(topic, 'a', '1'), record(topic, 'b', '1'), record(topic, 'a', null)])
  now += 7 * day
  await log.compact(topic)
  expect((await readAll(log, topic)).records.map((it) => it.offset)).toEqual([1, 2])
  now += 1
  await log.compact(topic)
  expect((await readAll(log, topic)).records.map((it) => it.offset)).toEqual([1])
  expect(await log.newest(topic, 'a')).toBeUndefined()
  const late = await collect(log, { topics: [topic], from: { positions: [{ topic, partition: 0, offset: 2 }] } })
  await late.subscription.caughtUp()
  expect(late.records).toEqual([])
  expect(await log.append([record(topic, 'a', '2')])).toEqual([{ topic, partition: 0, offset: 3 }])
  await log.close()
})

test('a topic of facts is never compacted', async () => {
  const log = await harness.open()
  const topic = await newTopic(log, 1, 'delete')
  await log.append([record(topic, 'a', '1'), record(topic, 'a', '2')])
  await log.compact(topic)
  expect((await readAll(log, topic)).of('a')).toEqual(['1', '2'])
  await log.close()
})

test('the owner compacts by itself while appends and a reader go on', async () => {
  const log = await harness.open({ compactEveryMs: 5 })
  const topic = await newTopic(log, 2, 'compact')
  const live = await collect(log, { topics: [topic], maxRecords: 50 })
  for (let round = 1; round <= 40; round++) {
    await log.append(Array.from({ length: 100 }, (_, i) => record(topic, `k${i}`, `${round}`)))
  }
  await live.subscription.caughtUp()
  for (let i = 0; i < 100; i++) expect(live.of(`k${i}`).at(-1)).toBe('40')
  await eventually(async () => expect((await readAll(log, topic)).records.length).toBeLessThan(1_200))
  const rest = await readAll(log, topic)
  for (let i = 0; i < 100; i++) expect(rest.of(`k${i}`).at(-1)).toBe('40')
  await log.close()
  // The count that decides when to compact again follows what is there.
  const db = new DatabaseSync(join(harness.dir, 'truth.db'), { readOnly: true })
  const counts = db.prepare('select (select sum(held) from partition_end) held, (select count(*) from record) found')
  const { held, found } = counts.get()!
  expect(held).toBe(found)
  db.close()
})

test('the records of a deleted topic are cleared away', async () => {
  const log = await harness.open({ compactEveryMs: 5 })
  const topic = await newTopic(log, 1, 'compact')
  await log.append(Array.from({ length: 300 }, (_, i) => record(topic, `k${i}`, 'x')))
  await log.deleteTopic(topic)
  await expect(log.ends(topic)).rejects.toMatchObject({ reason: 'unknown-topic' })
  const db = new DatabaseSync(join(harness.dir, 'truth.db'), { readOnly: true })
  const rows = db.prepare(
    'select (select count(*) from record) + (select count(*) from latest) + (select count(*) from removed_topic) n',
  )
  await eventually(() => expect(rows.get()!.n).toBe(0))
  db.close()
  await log.close()
})

test('truncating empties the write-ahead log, or gives way to a reader', async () => {
  const log = await harness.open()
  const topic = await newTopic(log, 1, 'compact')
  await log.append([record(topic, 'a', '1')])
  const path = join(harness.dir, 'truth.db')
  const writer = new DatabaseSync(path, { timeout: 1_000 })
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from record').get()
  await log.append([record(topic, 'a', '2')])
  expect(truncateWal(writer)).toBe(false)
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
  reader.exec('rollback')
  expect(truncateWal(writer)).toBe(true)
  expect(statSync(`${path}-wal`).size).toBe(0)
  reader.close()
  writer.close()
  expect(text((await log.newest(topic, 'a'))!.value)).toBe('2')
  await log.close()
})
