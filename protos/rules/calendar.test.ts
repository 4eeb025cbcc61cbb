import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDate, compareDates, daysBetween, isCalendarDate, isTimeZone, isWithin } from './calendar.ts'

test('a date is the one people in the zone see at that instant', () => {
  expect(calendarDate('2026-07-31T21:59:59.999Z', 'Europe/Amsterdam')).toBe('2026-07-31')
  expect(calendarDate('2026-07-31T22:00:00.000Z', 'Europe/Amsterdam')).toBe('2026-08-01')
  expect(calendarDate('2026-01-31T23:00:00.000Z', 'Europe/Amsterdam')).toBe('2026-02-01')
  expect(calendarDate('2026-08-01T03:59:00.000Z', 'America/New_York')).toBe('2026-07-31')
  expect(calendarDate('2026-08-01T10:00:00.000Z', 'Pacific/Kiritimati')).toBe('2026-08-02')
  expect(() => calendarDate('2026-08-01T10:00:00.000Z', 'Europe/Nowhere')).toThrow(RangeError)
  expect(() => calendarDate('yesterday', 'UTC')).toThrow(RangeError)
})

test('dates that do not exist and zones nobody knows are told apart', () => {
  expect(['2026-02-28', '2028-02-29'].every(isCalendarDate)).toBe(true)
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-08-01T00:00:00Z'].some(isCalendarDate)).toBe(false)
  expect(isTimeZone('Europe/Amsterdam')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})

test('days are added across months, leap days and changes of the clock', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
})

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('property: adding and counting days are inverse, and text order is date order', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = addDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect(compareDates(to, from)).toBe(Math.sign(days))
    }),
  )
})

test('both ends of a period belong to it, and an empty end is open', () => {
  expect(isWithin('2026-08-01', '2026-08-01', '2026-08-01')).toBe(true)
  expect(isWithin('2026-08-01', '', '')).toBe(true)
  expect(isWithin('2026-08-01', '2026-08-02', '')).toBe(false)
  expect(isWithin('2026-08-01', '', '2026-07-31')).toBe(false)
})
