import { expect, test } from 'vitest'
import { totalsByCurrency } from '../../../components/product/row-total.ts'
import { offersFor, resolveOver } from './resolve-over.ts'
import { rowTotals } from './style-totals.ts'
import { chosenWindow, laterWindowFor, splitWindows, styleWindows } from './style-windows.ts'
import { rowsWith, someCell, someColourway, someLine, someWindow } from './test-style.ts'

const soon = someWindow('soon', '2026-08-01')
const later = someWindow('later', '2026-10-01')
const over = someWindow('over', '2026-01-01', false)

test('the earliest window in which something can be ordered is chosen, unless another is wished', () => {
  const windows = styleWindows([
    someColourway('p', [
      [over, false, []],
      [soon, false, [someCell('a', 0)]],
      [later, true, [someCell('a', 9)]],
    ]),
  ])
  expect(windows.map((each) => each.window.id)).toEqual(['soon', 'later', 'over'])
  expect(chosenWindow(windows, undefined)!.window.id).toBe('later')
  expect(chosenWindow(windows, 'over')!.window.id).toBe('over')
  expect(chosenWindow(windows, 'unknown')!.window.id).toBe('later')
})

test('windows beside the chosen one are those the style has, each once', () => {
  const windows = styleWindows([
    someColourway('p', [
      [later, true, []],
      [soon, true, []],
    ]),
  ])
  const split = splitWindows(windows, windows[1], ['later', 'soon', 'soon', 'unknown'])
  expect(split.map(({ window }) => window.id)).toEqual(['soon'])
})

test('the rest moves to the next window that has some, together with what stands there', () => {
  const product = someColourway('p', [
    [soon, true, [someCell('a', 12)]],
    [later, true, [someCell('a', 40)]],
  ])
  const rows = rowsWith([product], [soon], [someLine('p', 'soon', 20), someLine('p', 'later', 3)])
  const place = { row: rows[0]!, sku: 'a', size: 'a', quantity: 20, limit: 12 }
  expect(laterWindowFor(product, 'soon', 'a')!.id).toBe('later')
  expect(offersFor(place)).toEqual(['lower', 'move', 'remove'])
  expect(resolveOver(place, 'lower', rows)).toEqual([{ rowId: 'p|soon|', columnId: 'a', before: 20, value: 12 }])
  expect(resolveOver(place, 'move', rows)).toEqual([
    { rowId: 'p|soon|', columnId: 'a', before: 20, value: 12 },
    { rowId: 'p|later|', columnId: 'a', before: 3, value: 11 },
  ])
  expect(resolveOver(place, 'remove', rows)[0]!.value).toBeNull()
})

test('where a line that leaves its window open stands for the later one, the rest goes into it', () => {
  const product = someColourway('p', [
    [soon, true, [someCell('a', 12)]],
    [later, true, [someCell('a', 40)]],
  ])
  const rows = rowsWith([product], [soon], [someLine('p', 'soon', 20), someLine('p', null, 3, { window: later })])
  const place = { row: rows[0]!, sku: 'a', size: 'a', quantity: 20, limit: 12 }
  expect(resolveOver(place, 'move', rows)[1]).toEqual({ rowId: 'p||', columnId: 'a', before: 3, value: 11 })
})

test('a size that is sold out here can only be moved or removed, and a hidden limit only removed', () => {
  const product = someColourway('p', [
    [soon, true, [someCell('a', 0)]],
    [later, true, [someCell('a', 5)]],
  ])
  const row = rowsWith([product], [soon])[0]!
  expect(offersFor({ row, sku: 'a', limit: 0 })).toEqual(['move', 'remove'])
  expect(offersFor({ row, sku: 'a', limit: undefined })).toEqual(['remove'])
})

test('tiers count the units of a colour over its doors, in each window apart', () => {
  const tiers = [
    { fromUnits: 1, unitMinor: 1000 },
    { fromUnits: 10, unitMinor: 900 },
  ]
  const product = someColourway('p', [
    [soon, true, [someCell('a', 99, tiers)]],
    [later, true, [someCell('a', 99, tiers)]],
  ])
  const lines = [
    someLine('p', 'soon', 5),
    someLine('p', 'soon', 5, { id: 'door', doorId: 'd1' }),
    someLine('p', 'later', 5),
  ]
  const totals = rowTotals(rowsWith([product], [soon], lines))
  expect(totals.get('p|soon|')).toEqual({ units: 5, minor: 4500, currency: 'EUR' })
  expect(totals.get('p|soon|d1')).toEqual({ units: 5, minor: 4500, currency: 'EUR' })
  expect(totals.get('p|later|')).toEqual({ units: 5, minor: 5000, currency: 'EUR' })
  expect(totalsByCurrency(totals.values())).toEqual([{ units: 15, minor: 14_000, currency: 'EUR' }])
})
