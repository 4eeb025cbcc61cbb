import { expect, test } from 'vitest'
import { goalText, shown, tableOf } from './table.ts'

test('a line per figure, columns as wide as they must be', () => {
  const table = tableOf([
    {
      row: 'P3',
      what: 'import',
      unit: 'products/s',
      value: 2611,
      spread: { min: 2400, max: 2700 },
      count: 5,
      beside: { what: 'raw', value: 8000 },
      goal: { least: 2500, leastRatio: 0.3 },
    },
    { row: 'P12', what: 'start', unit: 'ms', value: 700.4, count: 1, goal: { most: 500 } },
    { row: 'P12', what: 'files', unit: 'MB', value: 12.34, count: 1 },
  ])
  expect(table.split('\n')).toEqual([
    '| row | figure | measured         | min – max     | n | beside it, same run | ratio  | goal             | verdict |',
    '| --- | ------ | ---------------- | ------------- | - | ------------------- | ------ | ---------------- | ------- |',
    '| P3  | import | 2,611 products/s | 2,400 – 2,700 | 5 | raw: 8,000          | 0.33 × | ≥ 2,500, ≥ 0.3 × | met     |',
    '| P12 | start  | 700 ms           |               | 1 |                     |        | ≤ 500            | missed  |',
    '| P12 | files  | 12.3 MB          |               | 1 |                     |        |                  |         |',
  ])
})

test('three digits that count', () => {
  expect([1234.5, 99.94, 9.999, 0.123].map(shown)).toEqual(['1,235', '99.9', '10.00', '0.12'])
})

test('all bounds of a goal are told', () => {
  expect(goalText({ least: 1_000, most: 2_000, mostRatio: 3 })).toBe('≥ 1,000, ≤ 2,000, ≤ 3 ×')
})
