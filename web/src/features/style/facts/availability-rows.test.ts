import { expect, test } from 'vitest'
import type { StockPartsFragment } from '../../../gen/graphql.ts'
import { availabilityTable } from './availability-rows.ts'

const stock = (units: number): StockPartsFragment => ({ shown: 'EXACT', units, unlimited: false, level: null })
const size = (name: string, steps: [string | null, number][], more = {}) => ({
  sku: name,
  size: name,
  steps: steps.map(([date, units]) => ({ date, stock: stock(units) })),
  unlimitedUntil: null,
  madeToOrder: false,
  ...more,
})

test('each date shows what holds from it on, also for sizes that do not change on it', () => {
  const table = availabilityTable([
    size('S', [
      [null, 4],
      ['2026-08-15', 30],
    ]),
    size('M', [
      ['2026-09-01', 12],
      [null, 0],
    ]),
  ])
  expect(table.rows.map(({ date }) => date)).toEqual([null, '2026-08-15', '2026-09-01'])
  expect(table.rows.map(({ stock: cells }) => cells.map((cell) => cell?.units))).toEqual([
    [4, 0],
    [30, 0],
    [30, 12],
  ])
})

test('nothing said is hidden; made to order and pre-book are not', () => {
  expect(availabilityTable([size('S', [])]).hidden).toBe(true)
  expect(availabilityTable([size('S', [], { madeToOrder: true })]).hidden).toBe(false)
  expect(availabilityTable([size('S', [], { unlimitedUntil: '2026-12-01' })]).unlimitedUntil).toBe('2026-12-01')
})
