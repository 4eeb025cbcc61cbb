import { expect, test } from 'vitest'
import type { StockPartsFragment } from '../../gen/graphql.ts'
import { type CellWords, quantityCellOf } from './quantity-cell-of.ts'

const stock = (units: number, shown: StockPartsFragment['shown'] = 'EXACT'): StockPartsFragment => ({
  shown,
  units,
  unlimited: false,
  level: null,
})
const words: CellWords = {
  stock: ({ units, shown }) => `${units}${shown === 'AT_LEAST' ? '+' : ''}`,
  reason: (reason) => `not orderable: ${reason}`,
  day: (iso) => iso,
}
const given = {
  words,
  rowReason: null,
  quantity: 0,
  pending: undefined,
  mayWrite: true,
  now: new Date('2026-11-23'),
}
const open = { orderable: true, reason: null, stock: stock(12) }

test('an exact figure is a limit, a capped one is not', () => {
  expect(quantityCellOf({ ...given, facts: open })).toMatchObject({ kind: 'editable', availability: '12', limit: 12 })
  const capped = quantityCellOf({ ...given, facts: { ...open, stock: stock(100, 'AT_LEAST') } })
  expect(capped).toMatchObject({ availability: '100+' })
  expect(capped.limit).toBeUndefined()
})

test('sold out here can be written all the same, and says from when', () => {
  const facts = { orderable: false, reason: 'SOLD_OUT' as const, stock: stock(0), from: '2026-12-15' }
  expect(quantityCellOf({ ...given, facts })).toMatchObject({
    kind: 'editable',
    limit: 0,
    soldOut: true,
    later: '2026-12-15',
  })
})

test('what cannot be ordered is locked with its reason; what stands there can still be taken out', () => {
  const facts = { orderable: false, reason: 'NO_PRICE' as const, stock: stock(5) }
  const locked = quantityCellOf({ ...given, facts })
  expect(locked.kind).toBe('locked')
  expect(locked.reason).toBeTruthy()
  const held = quantityCellOf({ ...given, facts, quantity: 4 })
  expect(held).toMatchObject({ kind: 'editable', value: 4, broken: locked.reason })
})

test('readers see figures and write nothing', () => {
  const cell = quantityCellOf({ ...given, facts: open, quantity: 3, mayWrite: false })
  expect(cell).toMatchObject({ kind: 'locked', value: 3, availability: '12' })
  expect(cell.reason).toBeUndefined()
})

test('a conflict shows both values and takes the same one as a decision', () => {
  const pending = {
    productId: 'p',
    windowId: 'w',
    doorId: '',
    sku: 'a',
    quantity: 9,
    seen: 0,
    conflict: { stored: 7, storedBy: 'Bo' },
  }
  const cell = quantityCellOf({ ...given, facts: open, quantity: 9, pending })
  expect(cell).toMatchObject({ value: 9, sync: 'conflict', theirs: 7, contested: true })
})
