import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../testing/settle.ts'
import { openDesk } from './view-fixture.ts'
import type { Desk } from './view-fixture.ts'

const KEYS = Array.from({ length: 40 }, (_, n) => `k${n}`)

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('two copies fill one view, each from its partitions, and both go on after one of them builds it anew', async () => {
  const [one, two] = [await desk.start(), await desk.start()]
  const held = async (text: string) => {
    const row = await one.db.read.get<{ n: number }>('select count(*) as n from thing where text = $1', [text])
    expect(row).toEqual({ n: KEYS.length })
  }
  for (const key of KEYS) await desk.put(key, 'one', 1)
  await eventually(() => held('one'))
  const before = await one.cursor()

  await one.rebuild('asked for')
  for (const key of KEYS) await desk.put(key, 'two', 2)
  await eventually(() => held('two'))
  expect((await two.cursor()).birth).not.toBe(before.birth)
  // The one that did not build it finds out with the next record, and runs well until then.
  await eventually(() => {
    const statuses = [one, two].map((view) => view.status())
    expect(statuses.map(({ state }) => state)).toEqual(['running', 'running'])
    expect(new Set(statuses.map(({ group }) => group)).size).toBe(1)
  })
  // Each follows some of the partitions; whoever is asked tells of all.
  for (const view of [one, two]) {
    await eventually(async () => {
      const { positions } = await view.standing()
      expect(positions.filter(({ position, end }) => position < end)).toEqual([])
      expect(positions.reduce((sum, { end }) => sum + end, 0)).toBeGreaterThanOrEqual(2 * KEYS.length)
    })
  }
})
