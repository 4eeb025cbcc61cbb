import { expect, test } from 'vitest'
import { layOut } from './layout.ts'
import { nextNode } from './next-node.ts'

const box = (id: string) => ({ id, height: 40 })
const layout = layOut(
  ['a', 'b', 'c', 'd'].map(box),
  [
    { from: 'a', to: 'c' },
    { from: 'b', to: 'd' },
  ],
  { width: 100, gapX: 20, gapY: 10, lane: 6 },
)

test.each([
  ['a', 'ArrowDown', 'b'],
  ['a', 'ArrowUp', undefined],
  ['a', 'ArrowRight', 'c'],
  ['d', 'ArrowLeft', 'b'],
  ['c', 'ArrowRight', undefined],
  ['d', 'Home', 'a'],
  ['a', 'End', 'd'],
  ['a', 'x', undefined],
  ['gone', 'Home', undefined],
])('from %s with %s to %s', (from, key, to) => expect(nextNode(layout, from, key)).toBe(to))
