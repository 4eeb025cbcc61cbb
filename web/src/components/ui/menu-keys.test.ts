import { expect, test } from 'vitest'
import { menuTarget } from './menu-keys.ts'

const texts = ['Copy', 'Cancel', 'Print']

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 0, 2],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['c', 0, 1],
  ['c', 1, 0],
  ['P', 0, 2],
  ['x', 0, undefined],
  [' ', 0, undefined],
  ['Enter', 0, undefined],
])('%s from %s leads to %s', (key, current, expected) => {
  expect(menuTarget(key, texts, current)).toBe(expected)
})
