import { expect, test } from 'vitest'
import { commonWindows, placesFor } from './line-places.ts'
import { someFacts, someRow, someWindow } from './test-pad.ts'

const windows = [
  someWindow('w1', '2026-08-01'),
  someWindow('w2', '2026-09-01'),
  someWindow('w3', '2026-10-01', { offered: false }),
]

test('windows that take orders for all of the rows', () => {
  const facts = (id: string) =>
    someFacts(
      id,
      (id === 'p1' ? windows : windows.slice(1)).map((window) => [window, []]),
    )
  const both = [someRow('p1', 'w1', '', {}), someRow('p2', 'w2', '', {})]
  expect(commonWindows(both, facts).map(({ id }) => id)).toEqual(['w2'])
  expect(commonWindows([], facts)).toEqual([])
})

test('rows for another store, without those that are there already, each once', () => {
  const rows = [someRow('p1', 'w1', '', {}), someRow('p1', 'w2', '', {}), someRow('p2', 'w1', 'd1', {})]
  expect(placesFor(rows, { doorId: 'd1' }, rows)).toEqual([
    { productId: 'p1', windowId: 'w1', doorId: 'd1' },
    { productId: 'p1', windowId: 'w2', doorId: 'd1' },
  ])
  expect(placesFor(rows.slice(0, 2), { windowId: 'w3' }, rows)).toEqual([
    { productId: 'p1', windowId: 'w3', doorId: '' },
  ])
})
