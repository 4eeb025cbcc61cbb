import { expect, test } from 'vitest'
import { isMet, ratioOf, repeated } from './figure.ts'
import type { Figure } from './figure.ts'

const figure: Figure = { row: 'P0', what: 'rate', unit: '/s', value: 40, count: 1 }
const beside = { what: 'raw', value: 100 }

test('repetitions become their median with its spread', () => {
  const { value, spread, count } = repeated({ row: 'P0', what: 'rate', unit: '/s', values: [3, 1, 2] })
  expect({ value, spread, count }).toEqual({ value: 2, spread: { min: 1, max: 3 }, count: 3 })
})

test('a ratio needs something beside the figure', () => {
  expect(ratioOf(figure)).toBeUndefined()
  expect(ratioOf({ ...figure, beside })).toBe(0.4)
})

test.each([
  [{ least: 40 }, true],
  [{ least: 41 }, false],
  [{ most: 40 }, true],
  [{ most: 39 }, false],
  [{ least: 1_000, leastRatio: 0.4 }, true],
  [{ least: 1, leastRatio: 0.41 }, false],
  [{ mostRatio: 0.3 }, false],
  [{ mostBeyond: -60 }, true],
  [{ mostBeyond: -61 }, false],
])('goal %j: %s', (goal, met) => {
  expect(isMet({ ...figure, beside, goal })).toBe(met)
})

test('without a goal there is no verdict', () => {
  expect(isMet(figure)).toBeUndefined()
})
