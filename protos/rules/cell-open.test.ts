import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAllocations, heldUnits, openUnits } from './cell-open.ts'
import { orderTotals } from './order-totals.ts'
import { cellOf, lineOf } from './some-order.ts'

test('open units count what was confirmed, or ordered before the answer', () => {
  expect(openUnits(cellOf({ ordered: 6, shipped: 0, cancelled: 1 }))).toBe(5)
  expect(openUnits(cellOf({ ordered: 6, confirmed: 4, shipped: 1, cancelled: 1 }))).toBe(2)
  expect(openUnits(cellOf({ ordered: 6, confirmed: 0 }))).toBe(0)
})

test('a waiting line keeps the units it was ordered with', () => {
  const cell = cellOf({ ordered: 6, confirmed: 4 })
  expect(heldUnits({ answer: 'PENDING' }, cell)).toBe(6)
  expect(heldUnits({ answer: 'ACCEPTED' }, cell)).toBe(4)
})

test('property: cutting keeps the order of warehouses, never adds, and ends at the units asked for', () => {
  const some = fc.uniqueArray(fc.record({ warehouse: fc.string(), units: fc.integer({ min: 1, max: 9 }) }), {
    selector: (each) => each.warehouse,
    maxLength: 4,
  })
  fc.assert(
    fc.property(some, fc.nat(40), fc.constantFrom('first' as const, 'last' as const), (allocations, units, from) => {
      const cut = cutAllocations(allocations, units, from)
      const total = allocations.reduce((sum, each) => sum + each.units, 0)
      expect(cut.reduce((sum, each) => sum + each.units, 0)).toBe(Math.min(total, units))
      const names = allocations.map((each) => each.warehouse)
      const kept = cut.map((each) => each.warehouse)
      expect(kept).toEqual(from === 'first' ? names.slice(names.length - kept.length) : names.slice(0, kept.length))
    }),
  )
})

test('totals leave cancelled units out and remember what was ordered', () => {
  const lines = [
    lineOf('l1', [cellOf({ ordered: 6, confirmed: 4, cancelled: 1, shipped: 2, unitMinor: 1000 })]),
    lineOf('l2', [cellOf({ ordered: 2, unitMinor: 250 })]),
  ]
  expect(orderTotals(lines)).toEqual({ units: 5, valueMinor: 3500, orderedUnits: 8, orderedValueMinor: 6500 })
  expect(orderTotals([])).toEqual({ units: 0, valueMinor: 0, orderedUnits: 0, orderedValueMinor: 0 })
})
