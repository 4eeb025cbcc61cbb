import { expect, test } from 'vitest'
import { someCell, someFacts, someRow, someWindow } from './test-pad.ts'
import { windowOf } from './window-of.ts'

const first = someWindow('w1', '2026-08-01')
const second = someWindow('w2', '2026-09-01')
const facts = someFacts('p1', [
  [first, [someCell('s', 0), someCell('m', 5)]],
  [second, [someCell('s', 9), someCell('m', 9)]],
])

test('a chosen window stays, whatever its supply', () => {
  expect(windowOf(someRow('p1', 'w1', '', { s: 4 }), facts)?.id).toBe('w1')
})

test('an open one is the earliest with supply of a wanted size, or of any', () => {
  expect(windowOf(someRow('p1', '', '', { s: 4 }), facts)?.id).toBe('w2')
  expect(windowOf(someRow('p1', '', '', {}), facts)?.id).toBe('w1')
})

test('without supply anywhere it is the earliest that is only sold out', () => {
  const closed = someFacts('p1', [
    [first, [someCell('s', 3, { orderable: false, reason: 'WINDOW_CLOSED' })]],
    [second, [someCell('s', 0)]],
  ])
  expect(windowOf(someRow('p1', '', '', { s: 1 }), closed)?.id).toBe('w2')
})

test('a chosen window that no longer covers the product is still named', () => {
  const row = { ...someRow('p1', 'w9', '', {}), line: { window: someWindow('w9', '2026-10-01') } as never }
  expect(windowOf(row, facts)?.id).toBe('w9')
})
