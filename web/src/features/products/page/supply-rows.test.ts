import { expect, test } from 'vitest'
import type { BrandSkuFieldsFragment } from '../../../gen/graphql.ts'
import { type Allocation, supplyRows, supplyTotals } from './supply-rows.ts'

const warehouse = (code: string, onHand: number) => ({
  warehouse: code,
  onHand,
  asOf: '2026-11-23T08:00:00.000Z',
  coming: [{ date: '2027-02-01', units: 5 }],
  overdue: [],
  openUntil: null,
  madeToOrder: false,
  promisable: [{ date: null, units: onHand }],
  short: 0,
})
const sku = (
  code: string,
  warehouses: BrandSkuFieldsFragment['warehouses'],
  available: number,
): BrandSkuFieldsFragment => ({
  sku: code,
  size: code,
  gtin: '',
  available,
  warehouses,
})
const allocation = (code: string, where: string, units: number): Allocation => ({
  sku: code,
  size: code,
  warehouse: where,
  orderId: 'o1',
  orderNumber: '1042',
  retailerName: 'Nord',
  units,
  date: null,
  shipped: 0,
  counted: units,
})

test('a size has one row per warehouse, and what is allocated stands where it is taken from', () => {
  const rows = supplyRows(
    [sku('S', [warehouse('A', 3), warehouse('B', 4)], 7), sku('M', [], 0)],
    [allocation('S', 'B', 2)],
  )
  expect(rows.map(({ key, span }) => [key, span])).toEqual([
    ['S A', 2],
    ['S B', 0],
    ['M ', 1],
  ])
  expect(rows.map(({ allocations }) => allocations!.length)).toEqual([0, 1, 0])
  expect(supplyTotals(rows)).toEqual({ onHand: 7, coming: 10, overdue: 0, allocated: 2, available: 7, short: 0 })
})

test('units allocated where supply names no warehouse any more are not lost', () => {
  const rows = supplyRows([sku('S', [warehouse('A', 3)], 3)], [allocation('S', 'OLD', 2)])
  expect(rows.map(({ warehouse: code }) => code)).toEqual(['A', 'OLD'])
  expect(supplyTotals(rows).allocated).toBe(2)
})

test('while orders do not answer, nothing is said about what is allocated', () => {
  expect(supplyTotals(supplyRows([sku('S', [warehouse('A', 3)], 3)], null)).allocated).toBeUndefined()
})
