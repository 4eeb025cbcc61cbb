import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

const now = new Date('2026-11-23T18:30:00.000Z')

test.each([
  ['2026-11-23T18:30:00.000Z', { unit: 'hours', value: 0, soon: true }],
  ['2026-11-25T12:00:00.000Z', { unit: 'hours', value: 41, soon: true }],
  ['2026-11-26T18:30:00.000Z', { unit: 'days', value: 3, soon: false }],
  ['2026-12-19T23:00:00.000Z', { unit: 'days', value: 26, soon: false }],
])('until %s', (iso, left) => {
  expect(timeLeft(iso, now)).toEqual(left)
})

test('what has passed has nothing left', () => {
  expect(timeLeft('2026-11-23T18:29:59.000Z', now)).toBeUndefined()
})
