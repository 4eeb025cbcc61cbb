import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitPriceAt } from './unit-price.ts'

const tiers = [
  { fromUnits: 1, unitMinor: 4500 },
  { fromUnits: 24, unitMinor: 4300 },
  { fromUnits: 48, unitMinor: 4100 },
]

test('the highest tier that is reached counts', () => {
  const price = { unitMinor: 4500, tiers }
  expect([0, 1, 23, 24, 47, 48, 500].map((units) => unitPriceAt(price, units))).toEqual([
    4500, 4500, 4500, 4300, 4300, 4100, 4100,
  ])
})

test('without tiers it is the unit price', () => {
  expect(unitPriceAt({ unitMinor: 990, tiers: [] }, 12)).toBe(990)
})

test('the order of the tiers does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(tiers, { minLength: 3 }), fc.nat(100), (shuffled, units) => {
      expect(unitPriceAt({ unitMinor: 4500, tiers: shuffled }, units)).toBe(
        unitPriceAt({ unitMinor: 4500, tiers }, units),
      )
    }),
  )
})
