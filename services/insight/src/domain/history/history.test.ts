import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHistory } from './history.ts'
import type { Noted } from './history.ts'

const limits = { slotMs: 10, slots: 8, mostSeries: 3 }
const lag = (of: string, value: number): Noted => ({ metric: 'CONSUMER_LAG', service: 's', of, value })
const created = (value: number): Noted => ({ metric: 'CREATED', service: '', of: 'order', value })

test('what nobody saw is a gap and not 0, and the slot that has not ended is not told', () => {
  const history = createHistory(limits)
  history.note(lag('a', 5), 0)
  history.note(lag('a', 3), 9)
  history.note(lag('a', 0), 25)
  history.note(lag('a', 7), 30)
  const { from, stepMs, series } = history.course('CONSUMER_LAG', 35, 40, 10)
  expect({ from, stepMs }).toEqual({ from: -10, stepMs: 10 })
  expect(series).toEqual([{ service: 's', of: 'a', values: [Number.NaN, 5, Number.NaN, 0] }])
})

test('events are told per minute, whatever the step, and gaps among them do not count as none', () => {
  const history = createHistory({ ...limits, slotMs: 30_000 })
  history.note(created(2), 0)
  history.note(created(1), 10_000)
  history.note(created(0), 30_000)
  history.note(created(4), 90_000)
  const perMinute = (mostPoints: number) => history.course('CREATED', 120_000, 120_000, mostPoints).series[0]!.values
  expect(perMinute(4)).toEqual([6, 0, Number.NaN, 8])
  expect(perMinute(2)).toEqual([3, 8])
})

test('beyond the room for series nothing is written down, until one of them is forgotten', () => {
  const history = createHistory(limits)
  for (const of of ['a', 'b', 'c', 'd']) history.note(lag(of, 1), 0)
  expect(history.slot(0).map(({ of }) => of)).toEqual(['a', 'b', 'c'])
  history.note(lag('a', 1), 85)
  history.note(lag('d', 1), 85)
  expect(history.slot(85).map(({ of }) => of)).toEqual(['a', 'd'])
})

test('it tells what a list of everything would tell, of as much as it has room for', () => {
  const notes = fc.array(fc.record({ at: fc.integer({ min: 0, max: 400 }), value: fc.nat(9) }), { maxLength: 60 })
  fc.assert(
    fc.property(notes, fc.integer({ min: 1, max: 9 }), (unordered, mostPoints) => {
      const history = createHistory(limits)
      const all = unordered.toSorted((a, b) => a.at - b.at)
      for (const { at, value } of all) history.note(lag('a', value), at)
      const newest = Math.floor((all.at(-1)?.at ?? 0) / 10)
      const { from, stepMs, series } = history.course('CONSUMER_LAG', 401, 80, mostPoints)
      expect(80 / stepMs).toBeLessThanOrEqual(mostPoints)
      series[0]?.values.forEach((value, step) => {
        const those = all.filter(({ at }) => {
          const slot = Math.floor(at / 10)
          return slot > newest - limits.slots && slot < 40 && Math.floor((at - from) / stepMs) === step
        })
        if (those.length === 0) expect(value).toBeNaN()
        else expect(value).toBe(Math.max(...those.map((each) => each.value)))
      })
    }),
  )
})
