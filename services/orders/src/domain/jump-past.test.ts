import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restartOf } from './feed-gap.ts'
import { feedPastGiven, ordersPastGiven, yearsBetween } from './jump-past.ts'
import { countOf, orderNumber } from './order-number.ts'

const count = fc.nat(1_000_000)

test('counting goes on above the backup, above all that is known, and above what time allows', () => {
  fc.assert(
    fc.property(count, count, fc.nat(10 ** 9), (inBackup, known, elapsedMs) => {
      for (const past of [feedPastGiven, ordersPastGiven]) {
        const jumped = past(inBackup, known, elapsedMs)
        expect(jumped).toBeGreaterThan(inBackup)
        expect(jumped).toBeGreaterThanOrEqual(known)
      }
      expect(ordersPastGiven(inBackup, 0, elapsedMs)).toBeGreaterThanOrEqual(inBackup + Math.floor(elapsedMs / 1_000))
      expect(feedPastGiven(inBackup, 0, elapsedMs)).toBeGreaterThanOrEqual(inBackup + elapsedMs)
    }),
  )
})

test('one backup put back twice with nothing left: the second goes on above all that the first gave', () => {
  const seconds = fc.nat(10 ** 6)
  fc.assert(
    fc.property(count, seconds, seconds, (inBackup, first, more) => {
      const given = ordersPastGiven(inBackup, 0, first * 1_000) + more
      expect(ordersPastGiven(inBackup, 0, (first + more) * 1_000)).toBeGreaterThanOrEqual(given)
    }),
  )
})

test('the years of a time reach into the neighbouring one where it is that year somewhere', () => {
  expect(yearsBetween(new Date('2026-05-01T00:00:00Z'), new Date('2026-06-01T00:00:00Z'))).toEqual(['2026'])
  expect(yearsBetween(new Date('2026-01-01T09:00:00Z'), new Date('2027-12-31T13:00:00Z'))).toEqual([
    '2025',
    '2026',
    '2027',
    '2028',
  ])
})

test('an order number says year and count', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      fc.integer({ min: 2000, max: 9999 }),
      count,
      (slug, year, n) => {
        expect(countOf(orderNumber(slug, String(year), n))).toEqual({ year: String(year), count: n })
      },
    ),
  )
  expect(countOf('HAL-42')).toBeUndefined()
})

test('a reader begins anew exactly when it stands where this truth knows nothing', () => {
  const gaps = [
    { after: 10, until: 1_000 },
    { after: 1_004, until: 3_000 },
    { after: 8, until: 500 },
  ]
  const restart = (position: number) => restartOf(position, 3_002, gaps)
  expect([0, 8, 1_001, 1_004, 3_001, 3_002].map(restart)).toEqual(Array(6).fill(undefined))
  expect([9, 500].map(restart)).toEqual([8, 8])
  expect([501, 1_000].map(restart)).toEqual([10, 10])
  expect([1_005, 3_000].map(restart)).toEqual([1_004, 1_004])
  // Nobody ever gave it: the database was put back by other means.
  expect(restart(3_003)).toBe(3_002)
})
