import { expect, test } from 'vitest'
import { formatAge, formatDate, formatDateRange, formatSoonDate, lateness } from './dates.ts'

const now = new Date('2026-11-23T12:00:00Z')

test.each([
  ['2026-08-31', '31 Aug'],
  ['2027-01-01', '1 Jan 2027'],
])('%s reads %s', (iso, text) => {
  expect(formatDate(iso, 'en-GB', now)).toBe(text)
})

test.each([
  ['2027-01-04', '4 Jan'],
  ['2027-11-04', '11/27'],
])('%s reads %s where there is little room', (iso, text) => {
  expect(formatSoonDate(iso, 'en-GB', now)).toBe(text)
})

test('a window names its month once', () => {
  expect(formatDateRange('2026-08-01', '2026-08-31', 'en-GB', now)).toBe('1–31 Aug')
})

test.each([
  ['2026-11-23T11:57:00Z', '3 min ago'],
  ['2026-11-23T12:00:00Z', 'now'],
  ['2026-11-22T11:00:00Z', 'yesterday'],
  ['2026-11-23T14:30:00Z', 'in 2 hr'],
])('%s is %s', (iso, text) => {
  expect(formatAge(iso, 'en-GB', now)).toBe(text)
})

test.each([
  [9.9, 'none'],
  [10, 'slight'],
  [30, 'amber'],
  [299, 'amber'],
  [300, 'red'],
] as const)('%s seconds behind is %s', (seconds, expected) => {
  expect(lateness(seconds)).toBe(expected)
})
