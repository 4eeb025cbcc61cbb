import { expect, test } from 'vitest'
import { isOver, type QuantityCell, quantityLook } from './quantity-cell.ts'

const cell = (facts: Partial<QuantityCell>): QuantityCell => ({ kind: 'editable', value: null, ...facts })

test.each<[string, Partial<QuantityCell>]>([
  ['open', { availability: '240', limit: 240 }],
  ['quantity', { value: 12, limit: 12 }],
  ['over', { value: 13, limit: 12 }],
  ['over', { value: 1, limit: 0, later: '15 Aug' }],
  ['over', { value: 5, over: true }],
  ['rule', { value: 13, limit: 12, broken: 'Order in multiples of 4.' }],
  ['later', { later: '15 Aug', limit: 0 }],
  ['sold-out', { soldOut: true, limit: 0 }],
  ['locked', { kind: 'locked', value: 6, limit: 2 }],
  ['not-made', { kind: 'skipped' }],
])('a cell looks %s with %o', (look, facts) => {
  expect(quantityLook(cell(facts))).toBe(look)
})

test('nothing ordered is never above availability', () => {
  expect(isOver(cell({ over: true, limit: 0 }))).toBe(false)
})
