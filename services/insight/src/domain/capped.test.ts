import { expect, test } from 'vitest'
import { capped, OTHER } from './capped.ts'

test('the first values are told, the others as one, each name for itself', () => {
  const value = capped(2)
  expect(['a', 'b', 'c', 'a', 'd'].map((each) => value('status', each))).toEqual(['a', 'b', OTHER, 'a', OTHER])
  expect(value('country', 'c')).toBe('c')
})
