import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PriceListRowFieldsFragment } from '../../../gen/graphql.ts'
import type { PriceValue } from '../data/row-value.ts'
import { reviewRow } from './review-row.ts'

const price = (whslMinor: number, rrpMinor: number | null = 9000, over: Partial<PriceValue> = {}): PriceValue => ({
  enabled: true,
  tiers: [{ fromUnits: 1, whslMinor }],
  rrpMinor,
  ...over,
})
const row = (
  published: PriceValue | null,
  pending: PriceValue | null,
  removed = false,
): PriceListRowFieldsFragment => ({
  id: 'r',
  productId: 'p',
  sku: '',
  windowId: '',
  windowCode: '',
  windowName: '',
  styleNumber: '',
  styleName: '',
  colourCode: '',
  colourName: '',
  size: '',
  conflict: false,
  published,
  pending,
  removed,
})

test('old, new and the share between them', () => {
  const { whsl, rrp, kind } = reviewRow(row(price(4000), price(4200, null)))
  expect(whsl).toEqual({ before: 4000, after: 4200, share: expect.closeTo(0.05) })
  expect(rrp).toEqual({ before: 9000, after: null, share: null })
  expect(kind).toBe('changed')
  expect(reviewRow(row(price(0), price(1))).whsl.share).toBeNull()
})

test('every kind of change has its word', () => {
  const tiers = [
    { fromUnits: 1, whslMinor: 4000 },
    { fromUnits: 12, whslMinor: 3000 },
  ]
  expect(reviewRow(row(null, price(1))).kind).toBe('new')
  expect(reviewRow(row(price(1), null, true)).kind).toBe('removed')
  expect(reviewRow(row(price(1), price(1, 9000, { enabled: false }))).kind).toBe('hidden')
  expect(reviewRow(row(price(1, 9000, { enabled: false }), price(1))).kind).toBe('shown')
  expect(reviewRow(row(price(4000), price(4000, 9000, { tiers }))).kind).toBe('quantities')
})

test('an RRP below WHSL is told, unless the row goes or has none', () => {
  const amounts = fc.option(fc.integer({ min: 0, max: 100_000 }))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), amounts, fc.boolean(), (whsl, rrp, removed) => {
      const { belowWhsl } = reviewRow(row(price(1), price(whsl, rrp), removed))
      expect(belowWhsl).toBe(!removed && rrp !== null && rrp < whsl)
    }),
  )
})
