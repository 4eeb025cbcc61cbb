import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellKey } from '../data/order.ts'
import { someCell, someLine, someOrder } from '../data/some-order.ts'
import { shipCells, shippableCells, unitsOf } from './shipment.ts'
import { todayHere } from './today.ts'

const order = someOrder([
  someLine('a', {
    cells: [someCell('S', { ordered: 4, shipped: 1, open: 3 }), someCell('M', { shipped: 4, open: 0 })],
  }),
  someLine('b', { answer: 'PENDING' }),
])

test('prefilled with what is open, of lines that do not wait', () => {
  expect(shipCells(order, {})).toEqual([{ lineId: 'a', sku: 'SKU-S', units: 3 }])
  expect(shippableCells(order).map(({ most }) => most)).toEqual([3])
})

test('nothing of a cell leaves it out', () => {
  expect(shipCells(order, { [cellKey('a', 'SKU-S')]: 0 })).toEqual([])
})

test('never more than is open, whatever was written before somebody else shipped', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(20), (written, open) => {
      const now = someOrder([someLine('a', { cells: [someCell('S', { ordered: 20, shipped: 20 - open, open })] })])
      expect(unitsOf(shipCells(now, { [cellKey('a', 'SKU-S')]: written }))).toBe(Math.min(written, open))
    }),
  )
})

test('today is the reader’s, not the one of UTC', () => {
  expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
