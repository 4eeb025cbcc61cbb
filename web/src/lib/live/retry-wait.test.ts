import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryDelay } from './retry-wait.ts'

test('waits grow to 30 seconds and never above, however long it takes', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
      const delay = retryDelay(attempt, random)
      expect(delay).toBeGreaterThanOrEqual(250)
      expect(delay).toBeLessThanOrEqual(30_000)
    }),
  )
})

test('the first return is quick', () => {
  expect(retryDelay(0, 0.999)).toBeLessThanOrEqual(500)
})
