import { expect, test } from 'vitest'
import { clickedSort, shownSort } from './sorting.ts'

test('a head sorts, a second click goes back to newest first', () => {
  expect(clickedSort('value')).toBe('VALUE_HIGH_FIRST')
  expect(clickedSort('value', 'VALUE_HIGH_FIRST')).toBeUndefined()
  expect(shownSort('VALUE_HIGH_FIRST')).toEqual({ column: 'value', direction: 'desc' })
})

test('the age goes both ways', () => {
  expect(shownSort()).toEqual({ column: 'placed', direction: 'desc' })
  expect(clickedSort('placed')).toBe('OLDEST')
  expect(clickedSort('placed', 'OLDEST')).toBeUndefined()
  expect(clickedSort('placed', 'NUMBER')).toBeUndefined()
})
