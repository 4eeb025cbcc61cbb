import { expect, test } from 'vitest'
import { windowOf } from './window-of.ts'

type Cell = { sku: string; orderable: boolean; reason: string | null }

const cell = (sku: string, units: number): Cell => ({
  sku,
  orderable: units > 0,
  reason: units > 0 ? null : 'SOLD_OUT',
})
const inWindow = (id: string, cells: readonly Cell[]) => ({ window: { id }, cells })
const row = (windowId: string, units: Record<string, number>) => {
  return { windowId, units: new Map(Object.entries(units)), line: null as { window: { id: string } } | null }
}
const facts = {
  windows: [inWindow('w1', [cell('s', 0), cell('m', 5)]), inWindow('w2', [cell('s', 9), cell('m', 9)])],
}

test('a chosen window stays, whatever its supply', () => {
  expect(windowOf(row('w1', { s: 4 }), facts)?.id).toBe('w1')
})

test('an open one is the earliest with supply of a wanted size, or of any', () => {
  expect(windowOf(row('', { s: 4 }), facts)?.id).toBe('w2')
  expect(windowOf(row('', {}), facts)?.id).toBe('w1')
})

test('without supply anywhere it is the earliest that is only sold out', () => {
  const closed = { sku: 's', orderable: false, reason: 'WINDOW_CLOSED' }
  const given = { windows: [inWindow('w1', [closed]), inWindow('w2', [cell('s', 0)])] }
  expect(windowOf(row('', { s: 1 }), given)?.id).toBe('w2')
})

test('a chosen window that no longer covers the product is still named', () => {
  expect(windowOf({ ...row('w9', {}), line: { window: { id: 'w9' } } }, facts)?.id).toBe('w9')
})
