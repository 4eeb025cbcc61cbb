import { addDays, calendarDate } from '@selvedge/protos/rules/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLive, nextLiveChange, startOfDay } from './live.ts'

const list = { archived: false, validFrom: '2026-12-01', validTo: '2026-12-31' }

test('a list holds from the first to the last day, by the clock of the brand', () => {
  const at = (instant: string, zone: string) => isLive(list, new Date(instant), zone)
  expect(at('2026-11-30T23:30:00Z', 'Europe/Amsterdam')).toBe(true)
  expect(at('2026-11-30T23:30:00Z', 'UTC')).toBe(false)
  expect(at('2026-12-31T23:30:00Z', 'Europe/Amsterdam')).toBe(false)
  expect(isLive({ ...list, archived: true }, new Date('2026-12-15T12:00:00Z'), 'UTC')).toBe(false)
})

test('the next change is the first day, then the day after the last; an open or archived list has none', () => {
  const next = (now: string, over = {}) =>
    nextLiveChange({ ...list, ...over }, new Date(now), 'Europe/Amsterdam')?.toISOString()
  expect(next('2026-11-01T00:00:00Z')).toBe('2026-11-30T23:00:00.000Z')
  expect(next('2026-11-30T23:00:00Z')).toBe('2026-12-31T23:00:00.000Z')
  expect(next('2027-01-01T00:00:00Z')).toBeUndefined()
  expect(next('2026-12-05T00:00:00Z', { validTo: '9999-12-31' })).toBeUndefined()
  expect(next('2026-11-01T00:00:00Z', { archived: true })).toBeUndefined()
})

test('property: a day starts where its date begins, also when clocks are put forward or back', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Amsterdam',
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/Havana',
    'Asia/Kathmandu',
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), zones, (days, zone) => {
      const date = addDays('2024-01-01', days)
      const start = startOfDay(date, zone).getTime()
      expect(calendarDate(start, zone)).toBe(date)
      expect(calendarDate(start - 1, zone) < date).toBe(true)
    }),
    { numRuns: 60 },
  )
})
