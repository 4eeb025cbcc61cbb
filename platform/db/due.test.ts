import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { dueMigration, scheduleDue, startScheduler } from './due.ts'
import type { DueHandler, Scheduler } from './due.ts'
import { openDatabase } from './open-database.ts'
import { eventually } from '../testing/settle.ts'
import { testDatabases } from '../testing/test-databases.ts'
import type { TestDatabases } from '../testing/test-databases.ts'

let dir: string
let databases: TestDatabases
let db: Database
let scheduler: Scheduler | undefined
let time: number
let fired: string[]
let errors: unknown[]

const clock = { now: () => new Date(time) }
const open = () => openDatabase({ location: databases.locate(dir, 'due'), durability: 'truth' }, [dueMigration])
const at = (kind: string, key: string, ms: number | null) =>
  db.transaction((tx) => scheduleDue(tx, kind, key, ms === null ? null : new Date(ms)))
const note: DueHandler = async (_tx, key, now) => void fired.push(`${key}@${now.getTime()}`)

function start(handlers: Record<string, DueHandler> = { starts: note }): Scheduler {
  return (scheduler = startScheduler({ db, clock, handlers, onError: (error) => errors.push(error) }))
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'due-'))
  databases = testDatabases()
  db = await open()
  time = 1_000
  fired = []
  errors = []
})
afterEach(async () => {
  await scheduler?.stop()
  scheduler = undefined
  await db.close()
  await databases.drop()
  rmSync(dir, { recursive: true })
})

test('fires at the time, once, in a transaction that removes the note', async () => {
  start()
  await at('starts', 'a', 2_000)
  await scheduler!.settled()
  expect(fired).toEqual([])
  time = 2_000
  await scheduler!.settled()
  expect(fired).toEqual(['a@2000'])
  expect(await db.read.all('select * from due')).toEqual([])
})

test('wakes by itself when the next time has come', async () => {
  const real = { now: () => new Date() }
  scheduler = startScheduler({ db, clock: real, handlers: { starts: note }, onError: (error) => errors.push(error) })
  await at('starts', 'a', Date.now() + 30)
  await expect.poll(() => fired).toHaveLength(1)
})

test('what comes due while a look is at work does not wait for the longest sleep', async () => {
  await at('starts', 'a', 2_000)
  let looks = 0
  const passing = { now: () => new Date(looks++ === 0 ? 1_000 : 3_000) }
  scheduler = startScheduler({ db, clock: passing, handlers: { starts: note }, onError: (error) => errors.push(error) })
  await eventually(() => expect(fired).toEqual(['a@3000']), { within: 10_000 })
})

test('a moved note fires at its new time, a removed one never', async () => {
  start()
  await at('starts', 'a', 2_000)
  await at('starts', 'b', 2_000)
  await at('starts', 'a', 3_000)
  await at('starts', 'b', null)
  time = 2_500
  await scheduler!.settled()
  expect(fired).toEqual([])
  time = 3_000
  await scheduler!.settled()
  expect(fired).toEqual(['a@3000'])
})

test('what came due while nobody ran fires at the start, earliest first', async () => {
  await at('starts', 'b', 3_000)
  await at('starts', 'a', 2_000)
  await at('unknown', 'x', 2_000)
  await db.close()
  db = await open()
  time = 9_000
  await start().settled()
  expect(fired).toEqual(['a@9000', 'b@9000'])
  expect(await db.read.all('select kind from due')).toEqual([{ kind: 'unknown' }])
})

test('a failing handler changes nothing and is tried later, while others fire', async () => {
  let broken = true
  const handler: DueHandler = async (tx, key, now) => {
    await scheduleDue(tx, 'starts', `after ${key}`, new Date(100_000))
    if (key === 'a' && broken) throw new Error('cannot')
    await note(tx, key, now)
  }
  await at('starts', 'a', 1_000)
  await at('starts', 'b', 1_000)
  await start({ starts: handler }).settled()
  expect(fired).toEqual(['b@1000'])
  expect(errors).toHaveLength(1)
  expect((await db.read.all<{ key: string }>('select key from due order by key')).map(({ key }) => key)).toEqual([
    'a',
    'after b',
  ])
  broken = false
  time = 2_000
  await scheduler!.settled()
  expect(fired).toEqual(['b@1000', 'a@2000'])
})

test('each note fires exactly once at or after its time, whatever is scheduled and however the clock moves', async () => {
  const plan = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), delay: fc.nat(50), step: fc.nat(40) }), {
    maxLength: 15,
  })
  start()
  await fc.assert(
    fc.asyncProperty(plan, async (steps) => {
      fired.length = 0
      const expected: string[] = []
      const due = new Map<string, number>()
      for (const { key, delay, step } of steps) {
        const when = time + 1 + delay
        await at('starts', key, when)
        due.set(key, when)
        time += step
        await scheduler!.settled()
        const now = [...due].filter(([, moment]) => moment <= time).toSorted(([, a], [, b]) => a - b)
        for (const [dueKey] of now) {
          expected.push(`${dueKey}@${time}`)
          due.delete(dueKey)
        }
        expect(fired.toSorted()).toEqual(expected.toSorted())
      }
      for (const key of due.keys()) await at('starts', key, null)
    }),
    { numRuns: 30 },
  )
})
