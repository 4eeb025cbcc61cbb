import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponentOf } from './fit.ts'

test('the exponent of a power is found, whatever the sizes and the factor', () => {
  const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 8 })
  const exponent = fc.double({ min: -2, max: 2, noNaN: true })
  const factor = fc.double({ min: 0.001, max: 1_000, noNaN: true })
  fc.assert(
    fc.property(sizes, exponent, factor, (all, power, scale) => {
      const points = all.map((size) => ({ size, value: scale * size ** power }))
      expect(exponentOf(points)).toBeCloseTo(power, 3)
    }),
  )
})

test('one size has no exponent', () => {
  expect(() => exponentOf([{ size: 10, value: 1 }])).toThrow(RangeError)
})
