import { randomOf } from '@selvedge/stack/src/demo/pictures/random'
import { expect, test } from 'vitest'
import { zipf } from './zipf.ts'

test('the i-th comes 1 ÷ i as often as the first', () => {
  const draw = zipf(20, randomOf(1))
  const counts = Array.from({ length: 20 }, () => 0)
  for (let n = 0; n < 100_000; n++) counts[draw()]!++
  expect(counts.reduce((sum, count) => sum + count)).toBe(100_000)
  for (const [index, count] of counts.entries()) expect(count / (counts[0]! / (index + 1))).toBeCloseTo(1, 0)
})
