import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalised, type PriceValue, sameValue, whslOf, wishFor, withRrp, withWhsl } from './row-value.ts'

const value = (over: Partial<PriceValue> = {}): PriceValue => ({
  enabled: true,
  tiers: [
    { fromUnits: 1, whslMinor: 4000 },
    { fromUnits: 12, whslMinor: 3800 },
  ],
  rrpMinor: 9995,
  ...over,
})

test('another price for one piece keeps the further tiers; clearing takes all, undo brings them back', () => {
  expect(withWhsl(value(), 4100).tiers).toEqual([
    { fromUnits: 1, whslMinor: 4100 },
    { fromUnits: 12, whslMinor: 3800 },
  ])
  const cleared = withWhsl(value(), null)
  expect(cleared.tiers).toEqual([])
  expect(withWhsl(cleared, 4000, value().tiers)).toEqual(value())
  expect(withWhsl(null, 5).tiers).toEqual([{ fromUnits: 1, whslMinor: 5 }])
})

test('a row without price is no row, unless it hides the product', () => {
  expect(normalised(withRrp(withWhsl(value(), null), null))).toBeNull()
  expect(normalised({ enabled: false, tiers: [], rrpMinor: null })).not.toBeNull()
})

test('what is asked of the server', () => {
  expect(wishFor(value(), value())).toEqual({ takeBack: true })
  expect(wishFor(null, null)).toEqual({ takeBack: true })
  expect(wishFor(value(), null)).toEqual({ remove: true })
  expect(wishFor(null, value())).toEqual({ value: value() })
})

test('property: writing cells back to what was published is never a change', () => {
  const amount = fc.option(fc.nat(9))
  fc.assert(
    fc.property(amount, amount, amount, amount, (whsl, rrp, otherWhsl, otherRrp) => {
      const published = normalised(withRrp(withWhsl(null, whsl), rrp))
      const edited = normalised(withRrp(withWhsl(published, otherWhsl), otherRrp))
      const back = normalised(withRrp(withWhsl(edited, whsl, published?.tiers), rrp))
      expect(sameValue(back, published)).toBe(true)
      expect(whslOf(back)).toBe(whsl)
      expect(wishFor(published, back)).toEqual({ takeBack: true })
    }),
  )
})
