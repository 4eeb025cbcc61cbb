import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extended, selectionState, toggled, toggledAll } from './selection.ts'
import { nextSort } from './table-types.ts'

const keys = ['a', 'b', 'c', 'd']

test('toggling twice changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...keys)), fc.constantFrom(...keys), (chosen, key) => {
      expect(toggled(toggled(new Set(chosen), key), key)).toEqual(new Set(chosen))
    }),
  )
})

test('a range takes both ends, in either direction', () => {
  expect(extended(new Set(), keys, 'd', 'b')).toEqual(new Set(['b', 'c', 'd']))
  expect(extended(new Set(['a']), keys, 'b', 'c')).toEqual(new Set(['a', 'b', 'c']))
  expect(extended(new Set(['a']), keys, 'gone', 'c')).toEqual(new Set(['a']))
})

test('all, then none, keeping what is beyond the list', () => {
  const all = toggledAll(new Set(['z', 'a']), keys)
  expect(all).toEqual(new Set(['z', ...keys]))
  expect(toggledAll(all, keys)).toEqual(new Set(['z']))
})

test.each([
  [[], 'none'],
  [['b'], 'some'],
  [keys, 'all'],
])('%j is %s', (chosen, state) => {
  expect(selectionState(new Set(chosen), keys)).toBe(state)
})

test('sorting goes up, down, back', () => {
  const up = nextSort(undefined, 'age')
  expect(up).toEqual({ column: 'age', direction: 'asc' })
  expect(nextSort(up, 'age')).toEqual({ column: 'age', direction: 'desc' })
  expect(nextSort({ column: 'age', direction: 'desc' }, 'age')).toBeUndefined()
  expect(nextSort(up, 'value')).toEqual({ column: 'value', direction: 'asc' })
})
