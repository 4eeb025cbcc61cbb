import { calendarDate } from '@selvedge/protos/rules/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWindowOpen, startOfDay, windowCloses } from './window-life.ts'

const zones = ['Europe/Amsterdam', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu', 'UTC'] as const

test('a day begins at local midnight, also around changes of the clock', () => {
  expect(new Date(startOfDay('2027-03-28', 'Europe/Amsterdam')).toISOString()).toBe('2027-03-27T23:00:00.000Z')
  expect(new Date(startOfDay('2027-03-29', 'Europe/Amsterdam')).toISOString()).toBe('2027-03-28T22:00:00.000Z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(...zones), (day, zone) => {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)
      const start = startOfDay(date, zone)
      expect(calendarDate(start, zone)).toBe(date)
      expect(calendarDate(start - 1, zone) < date).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a window is open until the moment it is said to close', () => {
  const window = { orderCutoff: '2026-12-20T23:00:00.000Z', completeShip: '2027-02-28' }
  const closes = windowCloses(window, new Date('2026-11-23'), 'Europe/Amsterdam')!
  expect(isWindowOpen(window, new Date(closes.getTime() - 1), 'Europe/Amsterdam')).toBe(true)
  expect(isWindowOpen(window, closes, 'Europe/Amsterdam')).toBe(false)
  const endless = { orderCutoff: '', completeShip: '2027-02-28' }
  expect(windowCloses(endless, new Date('2026-11-23'), 'Europe/Amsterdam')?.toISOString()).toBe(
    '2027-02-28T23:00:00.000Z',
  )
  expect(windowCloses({ orderCutoff: '', completeShip: '' }, new Date(0), 'UTC')).toBeNull()
})
