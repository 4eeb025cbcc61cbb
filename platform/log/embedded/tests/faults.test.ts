import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { collect, newTopic, record } from '../../contract/harness.ts'
import { LogUnavailableError } from '../../errors.ts'
import { embeddedHarness, type EmbeddedHarness } from '../harness.ts'
import { asLogError, guarded, immediate } from '../sqlite.ts'

let harness: EmbeddedHarness

beforeEach(async () => {
  harness = await embeddedHarness()
  onTestFinished(() => harness.destroy())
})

const repair = { name: 'LogUnavailableError', retriable: false }
const wait = { name: 'LogUnavailableError', retriable: true }

test('a damaged file is named when the log opens', async () => {
  await writeFile(join(harness.dir, 'truth.db'), Buffer.alloc(8_192, 'not a database '))
  await expect(harness.open()).rejects.toMatchObject(repair)
  await expect(harness.open()).rejects.toThrow('truth.db is damaged')
})

test('damage found while reading is reported, and the subscription keeps trying', async () => {
  const log = await harness.open({ pollMs: 5 })
  const topic = await newTopic(log, 1)
  const reported = Promise.withResolvers<unknown>()
  const reader = await collect(log, { topics: [topic], onError: (error) => reported.resolve(error) })
  await writeFile(join(harness.dir, 'derived.db'), Buffer.alloc(8_192, 'not a database '))
  expect(await reported.promise).toMatchObject(repair)
  await reader.subscription.stop()
  await log.close()
})

test('a file of a newer format is refused', async () => {
  const db = new DatabaseSync(join(harness.dir, 'truth.db'))
  db.exec('pragma user_version = 99')
  db.close()
  await expect(harness.open()).rejects.toMatchObject(repair)
})

test('a file that cannot be opened may be there later', async () => {
  await mkdir(join(harness.dir, 'truth.db'))
  await expect(harness.open()).rejects.toMatchObject(wait)
})

test('a full disk can be waited out, and what was there stays', () => {
  const db = new DatabaseSync(join(harness.dir, 'full'))
  db.exec('create table t (x blob); pragma max_page_count = 10')
  const insert = db.prepare('insert into t values (?)')
  const fill = () => immediate(db, () => insert.run(new Uint8Array(100_000)))
  insert.run(new Uint8Array(10))
  expect(() => guarded(fill)).toThrow(expect.objectContaining(wait))
  expect(db.isTransaction).toBe(false)
  expect(db.prepare('select count(*) n from t').get()).toEqual({ n: 1 })
  db.close()
})

test('writing a read-only file and waiting for a lock have their own verdicts', () => {
  const path = join(harness.dir, 'file')
  const db = new DatabaseSync(path)
  db.exec('create table t (x)')
  const readOnly = new DatabaseSync(path, { readOnly: true })
  expect(() => guarded(() => readOnly.exec('insert into t values (1)'))).toThrow(expect.objectContaining(repair))
  const other = new DatabaseSync(path, { timeout: 0 })
  db.exec('begin immediate')
  expect(() => guarded(() => other.exec('begin immediate'))).toThrow(expect.objectContaining(wait))
  for (const each of [readOnly, other, db]) each.close()
})

test('a fault of the program stays what it is', () => {
  const error = new TypeError('x')
  expect(asLogError(error)).toBe(error)
  const db = new DatabaseSync(':memory:')
  expect(() => guarded(() => db.exec('select nonsense'))).not.toThrow(LogUnavailableError)
  db.close()
})

test('two files that hold the same topic are an error, not a guess', async () => {
  const truth = await harness.open()
  await truth.createTopics([{ name: 'tests.twice.v1', partitions: 1, cleanup: 'compact' }])
  const aside = join(harness.dir, 'aside')
  const derived = await harness.open({ dir: aside, writer: 'derived' })
  await derived.createTopics([{ name: 'tests.twice.v1', partitions: 1, cleanup: 'compact' }])
  await derived.append([record('tests.twice.v1', 'a', '1')])
  await derived.close()
  await rename(join(aside, 'derived.db'), join(harness.dir, 'derived.db'))
  const reader = await harness.open({ writer: null })
  await expect(reader.ends('tests.twice.v1')).rejects.toMatchObject(repair)
  await reader.close()
  await truth.close()
})
