import { expect, test } from 'vitest'
import { someCell } from '../data/some-order.ts'
import { priceRange, priceReceipts } from './price-receipts.ts'

test('sizes with the same price and cause share one receipt', () => {
  const dear = someCell('XL', { unit: { minor: 1500, currency: 'EUR' } })
  const line = { cells: [someCell('S'), someCell('M'), dear] }
  expect(priceReceipts(line).map(({ unit, sizes }) => [unit.minor, sizes])).toEqual([
    [1250, ['S', 'M']],
    [1500, ['XL']],
  ])
  expect(priceRange(line)).toMatchObject({ low: { minor: 1250 }, high: { minor: 1500 } })
  expect(priceRange({ cells: [] })).toBeNull()
})
