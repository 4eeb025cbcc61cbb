import { expect, test } from 'vitest'
import type { WindowPartsFragment } from '../../../gen/graphql.ts'
import { offersFor, resolveOver } from './resolve-over.ts'
import { type StyleRow, styleRows } from './style-rows.ts'
import { grandTotals, rowTotals } from './style-totals.ts'
import { chosenWindow, laterWindowFor, styleWindows } from './style-windows.ts'
import type { Colourway } from '../style-api.ts'

const window = (id: string, start: string, offered = true) => ({ id, start, offered, name: id }) as WindowPartsFragment
const cell = (sku: string, units: number, unitMinor = 1000) => ({
  sku,
  size: sku,
  orderable: units > 0,
  stock: { shown: 'EXACT', units, unlimited: false, level: null },
  price: { currency: 'EUR', unitMinor, tiers: [] },
})
const colourway = (id: string, windows: [WindowPartsFragment, boolean, ReturnType<typeof cell>[]][]) =>
  ({
    id,
    variants: [{ sku: 'a', size: 'a', gtin: '' }],
    facts: { windows: windows.map(([each, orderable, cells]) => ({ window: each, orderable, cells })) },
  }) as unknown as Colourway

const soon = window('soon', '2026-08-01')
const later = window('later', '2026-10-01')
const over = window('over', '2026-01-01', false)

test('the earliest window in which something can be ordered is chosen, unless another is wished', () => {
  const windows = styleWindows([
    colourway('p', [
      [over, false, []],
      [soon, false, [cell('a', 0)]],
      [later, true, [cell('a', 9)]],
    ]),
  ])
  expect(windows.map((each) => each.window.id)).toEqual(['soon', 'later', 'over'])
  expect(chosenWindow(windows, undefined)!.window.id).toBe('later')
  expect(chosenWindow(windows, 'over')!.window.id).toBe('over')
  expect(chosenWindow(windows, 'unknown')!.window.id).toBe('later')
})

test('the rest moves to the next window that has some, together with what stands there', () => {
  const product = colourway('p', [
    [soon, true, [cell('a', 12)]],
    [later, true, [cell('a', 40)]],
  ])
  const [row] = styleRows([product], 'soon', [])
  const place = { row: row!, windowId: 'soon', sku: 'a', size: 'a', quantity: 20, limit: 12 }
  expect(laterWindowFor(product, 'soon', 'a')!.id).toBe('later')
  expect(offersFor(place)).toEqual(['lower', 'move', 'remove'])
  expect(resolveOver(place, 'lower', () => 0)).toEqual([{ rowId: 'p|soon|', columnId: 'a', before: 20, value: 12 }])
  expect(resolveOver(place, 'move', () => 3)).toEqual([
    { rowId: 'p|soon|', columnId: 'a', before: 20, value: 12 },
    { rowId: 'p|later|', columnId: 'a', before: 3, value: 11 },
  ])
  expect(resolveOver(place, 'remove', () => 0)[0]!.value).toBeNull()
})

test('a size that is sold out here can only be moved or removed, and a hidden limit only removed', () => {
  const product = colourway('p', [
    [soon, true, [cell('a', 0)]],
    [later, true, [cell('a', 5)]],
  ])
  const row = styleRows([product], 'soon', [])[0]!
  expect(offersFor({ row, windowId: 'soon', sku: 'a', limit: 0 })).toEqual(['move', 'remove'])
  expect(offersFor({ row, windowId: 'soon', sku: 'a', limit: undefined })).toEqual(['remove'])
})

test('a line that leaves its window open is written where it is', () => {
  const product = colourway('p', [[soon, true, [cell('a', 12)]]])
  const line = {
    id: 'l',
    productId: 'p',
    windowId: null,
    doorId: null,
    door: null,
    window: { id: 'soon' },
    units: 4,
    cells: [{ sku: 'a', quantity: 4 }],
  }
  const [row, ...others] = styleRows([product], 'soon', [line])
  expect(others).toEqual([])
  expect(row!.id).toBe('p||')
  expect(row!.stored.get('a')).toBe(4)
  expect(styleRows([product], 'later', [line])[0]!.id).toBe('p|later|')
})

test('tiers count the units of a colour over its doors', () => {
  const tiered = {
    ...cell('a', 99),
    price: {
      currency: 'EUR',
      unitMinor: 1000,
      tiers: [
        { fromUnits: 1, unitMinor: 1000 },
        { fromUnits: 10, unitMinor: 900 },
      ],
    },
  }
  const product = colourway('p', [[soon, true, [tiered as ReturnType<typeof cell>]]])
  const row = (doorId: string): StyleRow => ({
    id: doorId,
    colourway: product,
    lineWindowId: 'soon',
    doorId,
    doorName: '',
    stored: new Map(),
  })
  const totals = rowTotals([row('x'), row('y')], 'soon', () => 5)
  expect(totals.get('x')).toEqual({ units: 5, minor: 4500, currency: 'EUR' })
  expect(grandTotals(totals.values())).toEqual({ units: 10, values: new Map([['EUR', 9000]]) })
})
