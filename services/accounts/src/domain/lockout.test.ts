import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitBeforeTry } from './lockout.ts'

const at = new Date('2026-11-23T10:00:00Z')

test('the first tries are free', () => {
  for (let failures = 0; failures < 5; failures++) expect(waitBeforeTry(failures, at, at)).toBe(0)
})

test('more failures never wait less, and nobody waits longer than a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
      const [fewer, more] = a < b ? [a, b] : [b, a]
      expect(waitBeforeTry(fewer, at, at)).toBeLessThanOrEqual(waitBeforeTry(more, at, at))
      expect(waitBeforeTry(more, at, at)).toBeLessThanOrEqual(15 * 60_000)
    }),
  )
})

test('the wait passes with time', () => {
  expect(waitBeforeTry(6, at, new Date(at.getTime() + 4000))).toBe(0)
})
