import { expect, test } from 'vitest'
import { inList } from './in-list.ts'

test('lists are filled up, so that statements repeat', () => {
  expect(inList(['a', 'b', 'c'], 2)).toEqual({ text: 'in ($2, $3, $4, $5)', params: ['a', 'b', 'c', 'c'] })
  expect(inList(['a'])).toEqual({ text: 'in ($1)', params: ['a'] })
})

test('an empty list matches nothing', () => {
  expect(inList([])).toEqual({ text: 'in (null)', params: [] })
})
