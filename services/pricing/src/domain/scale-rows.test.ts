import type { PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleRows } from './scale-rows.ts'

const row = (whslMinor: number, rrpMinor?: number): PriceRow => ({
  sku: '',
  windowId: '',
  enabled: true,
  tiers: [{ fromUnits: 1, whslMinor }],
  rrpMinor,
})

test('halves go up; what is not stated stays unstated', () => {
  expect(scaleRows([row(333, 1)], 15_000)).toMatchObject([{ tiers: [{ whslMinor: 500 }], rrpMinor: 2 }])
  expect(scaleRows([row(1)], 5_000)[0]).toMatchObject({ tiers: [{ whslMinor: 1 }], rrpMinor: undefined })
})

test('property: a factor is half-up to minor units, and 10000 changes nothing', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 })
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 100, max: 1_000_000 }), (whsl, rrp, factorBp) => {
      const halfUp = (minor: number) => Number((BigInt(minor) * BigInt(factorBp) + 5_000n) / 10_000n)
      expect(scaleRows([row(whsl, rrp)], factorBp)).toEqual([row(halfUp(whsl), halfUp(rrp))])
      expect(scaleRows([row(whsl, rrp)], 10_000)).toEqual([row(whsl, rrp)])
    }),
  )
})
