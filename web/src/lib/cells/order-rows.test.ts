import { expect, test } from 'vitest'
import { rowsOf, unitsOf } from './order-rows.ts'

const stored = (_place: unknown, units: number) => units
const someLine = (cells: { sku: string; quantity: number }[]) => ({ id: 'l1', productId: 'p1', cells })
const place = { productId: 'p1', windowId: '', doorId: '', sku: 'a' }

test('a line without quantities is a row', () => {
  const [row] = rowsOf([someLine([])], [], stored)
  expect(row).toMatchObject({ rowId: 'p1||', lineId: 'l1' })
  expect(unitsOf(row!)).toBe(0)
})

test('what is written here lies over what the server had', () => {
  const line = someLine([
    { sku: 'a', quantity: 2 },
    { sku: 'b', quantity: 3 },
  ])
  const rows = rowsOf([line], [place], () => 7)
  expect([...rows[0]!.units]).toEqual([
    ['a', 7],
    ['b', 3],
  ])
})

test('a cell that was cleared is no unit, and its line stays', () => {
  const line = someLine([{ sku: 'a', quantity: 2 }])
  const rows = rowsOf([line], [place], () => 0)
  expect(rows).toHaveLength(1)
  expect(rows[0]!.units.size).toBe(0)
})

test('a quantity where no line is makes a row; none does not', () => {
  const elsewhere = { ...place, windowId: 'w2' }
  expect(rowsOf([], [elsewhere], () => 4)).toMatchObject([{ rowId: 'p1|w2|', lineId: null }])
  expect(rowsOf([], [elsewhere], () => 0)).toEqual([])
})
