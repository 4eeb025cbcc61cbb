import { expect, test } from 'vitest'
import { ndcgAt10 } from './ndcg.ts'

test('the best order is worth 1, nothing 0, and a worse order less', () => {
  expect(ndcgAt10([3, 2, 1], [1, 2, 3, 0])).toBe(1)
  expect(ndcgAt10([], [3, 2])).toBe(0)
  expect(ndcgAt10([0, 0], [0, 0])).toBe(0)
  expect(ndcgAt10([2, 3], [3, 2])).toBeCloseTo((3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)))
  // Only the first ten count.
  expect(ndcgAt10([...Array.from({ length: 10 }, () => 0), 3], [3])).toBe(0)
})
