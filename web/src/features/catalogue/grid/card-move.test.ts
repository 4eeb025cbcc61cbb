import { expect, test } from 'vitest'
import { cardMove } from './card-move.ts'

test('arrows move along rows and columns', () => {
  expect(cardMove('ArrowRight', 3, 4, 10)).toBe(4)
  expect(cardMove('ArrowDown', 1, 4, 10)).toBe(5)
  expect(cardMove('ArrowUp', 5, 4, 10)).toBe(1)
  expect(cardMove('Home', 6, 4, 10)).toBe(4)
  expect(cardMove('End', 4, 4, 10)).toBe(7)
})

test('edges hold, and the short last row is reached from above it', () => {
  expect(cardMove('ArrowLeft', 0, 4, 10)).toBe(0)
  expect(cardMove('ArrowUp', 2, 4, 10)).toBe(2)
  expect(cardMove('ArrowDown', 7, 4, 10)).toBe(9)
  expect(cardMove('ArrowDown', 9, 4, 10)).toBe(9)
  expect(cardMove('PageDown', 5, 4, 10)).toBe(9)
  expect(cardMove('a', 5, 4, 10)).toBeUndefined()
})
