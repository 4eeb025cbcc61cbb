import { expect, test } from 'vitest'
import { moved } from './chain.ts'

const chain = ['a', 'b', 'c']

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, chain],
  [0, 3, chain],
  [-1, 0, chain],
])('from %i to %i', (from, to, after) => expect(moved(chain, from, to)).toEqual(after))
