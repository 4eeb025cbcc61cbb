import { expect, test } from 'vitest'
import { fromLocalMoment, toLocalMoment } from './local-moment.ts'

test('what the field holds is the same moment, to the second', () => {
  for (const iso of ['2026-11-03T14:05:09.000Z', '2026-01-01T00:00:00.000Z', '2026-06-30T23:59:59.000Z'])
    expect(fromLocalMoment(toLocalMoment(iso))).toBe(iso)
  expect(toLocalMoment('2026-11-03T14:05:09.999Z')).toBe(toLocalMoment('2026-11-03T14:05:09.000Z'))
  expect(fromLocalMoment('')).toBeUndefined()
})

test('a full minute is said as a browser says it: a field holds what it was given', () => {
  expect(toLocalMoment('2026-11-30T19:12:00.000Z')).toMatch(/^2026-1[12]-\d\dT\d\d:\d\d$/)
  expect(toLocalMoment('2026-11-30T19:12:01.000Z')).toMatch(/:01$/)
})
