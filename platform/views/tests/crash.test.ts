import { fork } from 'node:child_process'
import { on, once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReader } from '../../db/open-reader.ts'
import type { Reader } from '../../db/open-reader.ts'
import { recordOf } from '../replay-test.ts'
import { openDesk, thing } from './view-fixture.ts'
import type { Desk } from './view-fixture.ts'

const RECORDS = 12_000
const KILLS = 20

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const location = () => desk.locate(desk.dir, 'counted-v1')

/** Runs the view in a process of its own and kills it after some milliseconds, wherever it is then. */
async function runAndKill(ms: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'crash-child.ts'), [desk.dir, location()])
  const [message] = await once(child, 'message')
  expect(message).toBe('started')
  await delay(ms)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function runToTheEnd(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'crash-child.ts'), [desk.dir, location()])
  for await (const [message] of on(child, 'message')) {
    if (message === 'caught up') break
    expect(message).toBe('started')
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Each position below the view's own has exactly one row, none has one beyond it. */
async function expectExact(reader: Reader): Promise<number> {
  const partitions = await reader.read.all<{ partition: number; position: number; rows: number; distinct: number }>(
    `select p.partition, p.position,
        (select count(*) from seen s where s.partition = p.partition and s.position < p.position) as rows,
        (select count(distinct s.position) from seen s where s.partition = p.partition) as "distinct"
      from view_position p`,
  )
  for (const { position, rows, distinct } of partitions) {
    expect(rows).toBe(position)
    expect(distinct).toBe(position)
  }
  return partitions.reduce((sum, { position }) => sum + position, 0)
}

test('rows and positions of a view killed at any moment belong together, and nothing is applied twice', async () => {
  for (let from = 0; from < RECORDS; from += 2_000) {
    await desk.append(Array.from({ length: 2_000 }, (_, n) => recordOf(thing, `k${from + n}`, 'state', 1)))
  }
  const moments = fc.sample(fc.integer({ min: 0, max: 25 }), { numRuns: KILLS })
  const reached: number[] = []
  for (const ms of moments) {
    await runAndKill(ms)
    const reader = await openReader(location())
    reached.push(await expectExact(reader))
    await reader.close()
  }
  expect(reached).toEqual(reached.toSorted((a, b) => a - b))
  await runToTheEnd()
  const reader = await openReader(location())
  expect(await expectExact(reader)).toBe(RECORDS)
  await reader.close()
})
