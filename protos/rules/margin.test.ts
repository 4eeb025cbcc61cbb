import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginBp, markUp, markUpTenths } from './margin.ts'

test('margin leaves the tax out of the RRP, mark-up takes the RRP as printed', () => {
  expect(marginBp({ whslMinor: 4000, rrpMinor: 12_100, rrpTaxBp: 2100 })).toBe(6000)
  expect(marginBp({ whslMinor: 4000, rrpMinor: 10_000, rrpTaxBp: 0 })).toBe(6000)
  expect(marginBp({ whslMinor: 12_000, rrpMinor: 10_000, rrpTaxBp: 0 })).toBe(-2000)
  expect(markUp(4000, 10_000)).toBe('2.5×')
  expect(markUp(4000, 8000)).toBe('2.0×')
  expect(markUp(4000, 9990)).toBe('2.5×')
  expect(markUp(300, 4195)).toBe('14.0×')
})

test('without an RRP there is neither', () => {
  expect(marginBp({ whslMinor: 4000, rrpMinor: 0, rrpTaxBp: 0 })).toBeUndefined()
  expect(markUp(4000, undefined)).toBeUndefined()
  expect(markUp(0, 100)).toBeUndefined()
})

test('property: both agree with real numbers within half a step', () => {
  const amount = fc.integer({ min: 1, max: 10_000_000 })
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 3000 }), (whslMinor, rrpMinor, rrpTaxBp) => {
      const real = (1 - whslMinor / (rrpMinor / (1 + rrpTaxBp / 10_000))) * 10_000
      expect(Math.abs(marginBp({ whslMinor, rrpMinor, rrpTaxBp })! - real)).toBeLessThanOrEqual(
        0.5 + 1e-9 * Math.abs(real) + 1e-9,
      )
      const ratio = (rrpMinor / whslMinor) * 10
      expect(Math.abs(markUpTenths(whslMinor, rrpMinor)! - ratio)).toBeLessThanOrEqual(0.5 + 1e-9 * ratio)
    }),
  )
})
