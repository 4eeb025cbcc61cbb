import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReader } from '../../../db/open-reader.ts'
import { createIds } from '../../../ids.ts'
import { fixedClock } from '../../../testing/fixed-clock.ts'
import { eventually } from '../../../testing/settle.ts'
import { openDesk, thing } from '../../tests/view-fixture.ts'
import type { Desk } from '../../tests/view-fixture.ts'
import { BadRecordError, source } from '../../view.ts'
import type { View } from '../../view.ts'
import { NOTHING_DIFFERS } from '../comparison.ts'
import type { ViewFamily } from '../family.ts'
import { runGenerations } from '../run-generations.ts'
import type { Generations } from '../run-generations.ts'
import { GENERATIONS, shownGeneration } from '../store.ts'

let desk: Desk
let generations: Generations
/** How the code writes a text down, by generation. */
let written: (text: string, generation: number) => string

beforeEach(async () => {
  desk = await openDesk()
  written = (text) => text
  generations = await start()
})
afterEach(async () => {
  await generations.stop()
  await desk.close()
})

const familyOf = (version: number): ViewFamily => ({
  name: 'shelf',
  version,
  generation: (generation): View => ({
    name: 'shelf',
    version,
    generation,
    migrations: [
      {
        name: '001-shelf',
        up: async (db) => void (await db.run('create table shelf (id text primary key, text text)')),
      },
    ],
    sources: [
      source(thing, async (tx, { key, message }) => {
        const text = message && written(message, generation)
        if (text === 'bad') throw new BadRecordError('cannot be put on a shelf')
        await tx.run(
          'insert into shelf (id, text) values ($1, $2) on conflict (id) do update set text = excluded.text',
          [key, text],
        )
      }),
    ],
    ended: { shelf: 'text is null' },
  }),
})
const family = familyOf(1)

function start(shown = family): Promise<Generations> {
  const { dir: folder, locate, log, signal, errors } = desk
  return runGenerations({
    families: [shown],
    folder,
    locate,
    log,
    signal,
    clock: fixedClock(),
    codeVersion: 'code-1',
    newId: createIds(),
    onError: (error) => errors.push(error),
  })
}

async function fill(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await desk.put(`t${n}`, `text ${n}`, 1)
}

async function statesOf(): Promise<string[]> {
  return (await generations.list()).map(({ generation, state }) => `${generation} ${state}`)
}

const become = (...states: string[]) => eventually(async () => expect(await statesOf()).toEqual(states))
const plan = { limits: NOTHING_DIFFERS, hold: false }
const rebuild = (hold = false) => generations.rebuild('shelf', { ...plan, hold }, 'a test wants it')
const second = { name: 'shelf', generation: 2 }

test('a view is built beside the live one, compared, shown, exchanged and dropped', async () => {
  await fill(30)
  await desk.put('t1', null, 2)
  await rebuild()
  await become('2 live', '1 standby')
  const [live] = await generations.list()
  expect(live).toMatchObject({
    refusal: '',
    comparison: { sets: [{ name: 'shelf', live: 29, built: 29, different: 0 }] },
  })
  // The store says it first; who runs them puts them in order once it has looked there.
  await eventually(() =>
    expect(generations.running.map((view) => view.status().view)).toEqual(['shelf-v1-g2', 'shelf-v1']),
  )

  // It goes on following, so it can be shown again at once.
  await desk.put('late', 'text', 1)
  await generations.switchTo(await generations.previous('shelf'), NOTHING_DIFFERS)
  await become('2 standby', '1 live')
  const [first] = generations.running
  await first!.caughtUp()
  expect(await first!.db.read.get('select text from shelf where id = $1', ['late'])).toEqual({ text: 'text' })

  await generations.drop(second)
  await become('1 live')
  await expect(openReader(desk.locate(desk.dir, 'shelf-v1-g2'), { timeoutMs: 0 })).rejects.toThrow('not created')
  expect(desk.errors).toEqual([])
})

test('a build that says something else is not shown, unless the operator allows as much', async () => {
  await fill(10)
  written = (text, generation) => (generation > 1 && text === 'text 4' ? 'something else' : text)
  await rebuild()
  await eventually(async () => expect((await generations.list())[0]!.refusal).not.toBe(''))
  const [built] = await generations.list()
  expect(built).toMatchObject({
    state: 'building',
    refusal: 'shelf: 1 of 10 rows differ, 0 % may',
    comparison: {
      sets: [{ different: 1, samples: [{ key: '["t4"]', fields: [{ field: 'text', built: '"something else"' }] }] }],
    },
  })
  await expect(generations.switchTo(second, { rowsPercent: 9, answersPercent: 0 })).rejects.toThrow('rows differ')
  await generations.switchTo(second, { rowsPercent: 10, answersPercent: 0 })
  await become('2 live', '1 standby')
})

test('records that it cannot apply stand in its way', async () => {
  await fill(10)
  written = (text, generation) => (generation > 1 && text === 'text 4' ? 'bad' : text)
  await rebuild()
  await eventually(async () => expect((await generations.list())[0]!.refusal).toContain('1 records were set aside'))
  expect((await generations.list())[0]).toMatchObject({ parked: 1, comparison: { parkedLive: 0, parkedBuilt: 1 } })
})

test('what changes meanwhile is no difference', async () => {
  await fill(20)
  await rebuild(true)
  for (let n = 0; n < 200; n++) await desk.put(`t${n % 25}`, `again ${n}`, n + 2)
  await eventually(async () => expect((await generations.list())[0]!.comparison).not.toBeNull())
  expect((await generations.list())[0]!.comparison!.sets).toMatchObject([{ onlyLive: 0, onlyBuilt: 0, different: 0 }])
})

test('asked twice it is built once, and a restart goes on with it', async () => {
  await fill(5)
  expect(await generations.check.rebuild('shelf')).toBe(2)
  await rebuild(true)
  expect((await rebuild()).generation).toBe(2)
  await generations.stop()
  generations = await start()
  await eventually(async () => expect((await generations.list())[0]!.comparison).not.toBeNull())
  expect(await statesOf()).toEqual(['2 building', '1 live'])
  // It was to wait for a word.
  await generations.switchTo(second, NOTHING_DIFFERS)
  await become('2 live', '1 standby')
  const { read, close } = await openReader(desk.locate(desk.dir, GENERATIONS))
  expect(await shownGeneration(read, family)).toEqual({ generation: 2, isLive: true })
  await close()
})

test('a release builds its version beside the one before, and shows it once no row is missing', async () => {
  await fill(10)
  await desk.put('t1', null, 2)
  const before = generations
  generations = await start(familyOf(2))
  expect(await generations.notShown()).toEqual(['shelf-v2'])
  await eventually(async () => expect(await generations.notShown()).toEqual([]))
  const [shown, earlier] = await generations.list()
  expect(shown).toMatchObject({ version: 2, state: 'live', because: 'version 2 takes the place of 1' })
  expect(shown!.comparison!.sets).toMatchObject([{ name: 'shelf', live: 9, built: 9, onlyLive: 0, onlyBuilt: 0 }])
  // Whoever still runs the release before shows its own.
  expect(earlier).toMatchObject({ version: 1, generation: 1, state: 'live' })
  expect(before.running[0]!.status()).toMatchObject({ view: 'shelf-v1', state: 'running' })

  await before.stop()
  await generations.drop({ name: 'shelf', version: 1, generation: 1 })
  await become('1 live')
  await expect(openReader(desk.locate(desk.dir, 'shelf-v1'), { timeoutMs: 0 })).rejects.toThrow('not created')
})

test('a release whose version loses rows is not shown', async () => {
  await fill(10)
  await generations.running[0]!.caughtUp()
  await generations.stop()
  written = (text) => (text === 'text 4' ? 'bad' : text)
  generations = await start(familyOf(2))
  await eventually(async () => expect((await generations.list())[0]!.refusal).toContain('shelf: 1 of 10 rows differ'))
  expect(await generations.notShown()).toEqual(['shelf-v2'])
  const shelf = { name: 'shelf', generation: 1 }
  await expect(generations.switchTo(shelf, { rowsPercent: 10, answersPercent: 0 })).rejects.toThrow('set aside')

  // The way out: the record is given up, what is lost is allowed.
  const [building] = generations.running
  const [parked] = await building!.quarantine.list()
  await building!.quarantine.drop(parked!.id, 'a test gives it up')
  await generations.compare(shelf)
  await eventually(async () =>
    expect((await generations.list())[0]!.refusal).toBe('shelf: 1 of 10 rows differ, 0 % may'),
  )
  await generations.switchTo(shelf, { rowsPercent: 10, answersPercent: 0 })
  expect(await generations.notShown()).toEqual([])
})

test('what cannot be is refused in words', async () => {
  await expect(generations.rebuild('shelves', plan, '')).rejects.toThrow('there is no view shelves; there are shelf')
  await expect(generations.switchTo(second, NOTHING_DIFFERS)).rejects.toThrow('no such generation')
  await expect(generations.drop({ name: 'shelf', generation: 1 })).rejects.toThrow('it is live')
  await expect(generations.previous('shelf')).rejects.toThrow('no generation stands by')
})
