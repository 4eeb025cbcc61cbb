import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupRows } from './group-rows.ts'
import { partTotal, rowTotals } from './totals.ts'
import { totalsByCurrency } from '../../../components/product/row-total.ts'
import { quantities, someCell, someFacts, someProduct, someRow, someWindow } from './test-pad.ts'

const window = someWindow('w1', '2026-08-01')
const tiers = [
  { fromUnits: 1, unitMinor: 4500 },
  { fromUnits: 10, unitMinor: 4000 },
  { fromUnits: 100, unitMinor: 3500 },
]
const price = { currency: 'EUR', unitMinor: 4500, tiers }
const facts = (id: string) =>
  someFacts(id, [[window, ['S', 'M', 'L'].map((size) => someCell(`${id}-${size}`, null, { price }))]])
const look = { product: (id: string) => someProduct(id), facts }

test('value is units times the price of the tier that all sizes and stores of the product reach together', () => {
  fc.assert(
    fc.property(quantities, quantities, quantities, (small, medium, elsewhere) => {
      const rows = [
        someRow('ink', 'w1', '', { 'ink-S': small, 'ink-M': medium }),
        someRow('ink', 'w1', 'd1', { 'ink-L': elsewhere }),
      ]
      const parts = groupRows(rows, look)
      const total = partTotal(parts[0]!, rowTotals(parts, facts))
      const units = small + medium + elsewhere
      const unit = units >= 100 ? 3500 : units >= 10 ? 4000 : 4500
      expect(total).toEqual({ units, minor: units * unit, currency: units > 0 ? 'EUR' : '' })
      expect(Number.isSafeInteger(total.minor)).toBe(true)
    }),
  )
})

test('a size without a price adds units and no value', () => {
  const parts = groupRows([someRow('ink', 'w1', '', { 'ink-S': 2, gone: 3 })], look)
  expect(partTotal(parts[0]!, rowTotals(parts, facts))).toEqual({ units: 5, minor: 9000, currency: 'EUR' })
})

test('currencies are never added to each other, and no unit is lost', () => {
  const total = fc.record({ units: quantities, minor: fc.nat(), currency: fc.constantFrom('EUR', 'GBP', 'JPY') })
  fc.assert(
    fc.property(fc.array(total), (parts) => {
      const totals = totalsByCurrency(parts)
      expect(new Set(totals.map(({ currency }) => currency)).size).toBe(totals.length)
      const sum = (key: 'units' | 'minor', of: readonly { units: number; minor: number }[]) =>
        of.reduce((all, each) => all + each[key], 0)
      const counted = parts.filter((part) => part.units > 0)
      expect(sum('units', totals)).toBe(sum('units', counted))
      expect(sum('minor', totals)).toBe(sum('minor', counted))
    }),
  )
})
