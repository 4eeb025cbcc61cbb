import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitsOf } from '../../../lib/cells/order-rows.ts'
import { sameRows, windowsOf } from './style-rows.ts'
import { rowsWith, someCell, someColourway, someLine, someWindow } from './test-style.ts'

const windows = ['w1', 'w2', 'w3'].map((id, index) => someWindow(id, `2026-0${index + 1}-01`))
const [first, second, third] = windows as [(typeof windows)[0], (typeof windows)[0], (typeof windows)[0]]
const everywhere = (id: string) =>
  someColourway(
    id,
    windows.map((each) => [each, true, []]),
  )

const ids = (rows: readonly { rowId: string }[]) => rows.map(({ rowId }) => rowId)

test('splitting adds a row for each colourway that the window covers, beside its first', () => {
  const rose = everywhere('rose')
  const ink = someColourway('ink', [[second, true, []]])
  expect(ids(rowsWith([rose, ink], [second]))).toEqual(['rose|w2|', 'ink|w2|'])
  expect(ids(rowsWith([rose, ink], [second, first]))).toEqual(['rose|w1|', 'rose|w2|', 'ink|w2|'])
})

test('a chosen window that does not cover a colourway shows it all the same', () => {
  const ink = someColourway('ink', [[second, true, []]])
  expect(rowsWith([ink], [first])).toMatchObject([{ rowId: 'ink|w1|', window: { id: 'w1' } }])
})

test('what stands in other windows are rows, for its colourway alone', () => {
  const rows = rowsWith([everywhere('rose'), everywhere('ink')], [first], [someLine('ink', 'w3', 4)])
  expect(ids(rows)).toEqual(['rose|w1|', 'ink|w1|', 'ink|w3|'])
  expect(windowsOf(rows).map((each) => each?.id)).toEqual(['w1', 'w3'])
})

test('a line without units is a row in the windows on show, and elsewhere while it is kept', () => {
  const rose = everywhere('rose')
  const lines = [someLine('rose', 'w2', 0)]
  expect(ids(rowsWith([rose], [first], lines))).toEqual(['rose|w1|'])
  expect(ids(rowsWith([rose], [first], lines, ['rose|w2|']))).toEqual(['rose|w1|', 'rose|w2|'])
  expect(rowsWith([rose], [first, second], lines)[1]).toMatchObject({ rowId: 'rose|w2|', lineId: 'rose w2' })
})

test('a line that leaves its window open is written where it is', () => {
  const rose = someColourway('rose', [
    [first, true, [someCell('a', 0)]],
    [second, true, [someCell('a', 9)]],
  ])
  const line = someLine('rose', null, 4, { window: first })
  expect(ids(rowsWith([rose], [first], [line]))).toEqual(['rose||'])
  expect(ids(rowsWith([rose], [second], [line]))).toEqual(['rose||', 'rose|w2|'])
})

test('a window that covers the colourway no more is named by the order, and comes last without a name', () => {
  const rose = someColourway('rose', [[second, true, []]])
  const gone = someLine('rose', 'w1', 4, { window: first })
  const unknown = someLine('rose', 'w9', 4)
  const rows = rowsWith([rose], [second], [unknown, gone])
  expect(rows.map(({ window }) => window?.id)).toEqual(['w1', 'w2', undefined])
})

test('nothing written is out of sight, no row is there twice, and windows follow one another', () => {
  const place = fc.record({
    productId: fc.constantFrom('rose', 'ink'),
    windowId: fc.constantFrom('w1', 'w2', 'w3', 'gone', null),
    doorId: fc.constantFrom('d1', 'd2', null),
    units: fc.integer({ min: 0, max: 99 }),
  })
  const orders = fc.uniqueArray(place, {
    selector: ({ productId, windowId, doorId }) => [productId, windowId, doorId].join('|'),
  })
  const shown = fc.shuffledSubarray(windows, { minLength: 1 })
  const colourways = [everywhere('rose'), someColourway('ink', [[second, true, [someCell('a', 5)]]])]
  fc.assert(
    fc.property(orders, shown, (order, chosen) => {
      const lines = order.map(({ productId, windowId, doorId, units }) =>
        someLine(productId, windowId, units, { doorId, window: windowId === 'gone' ? third : null }),
      )
      const rows = rowsWith(colourways, chosen, lines)
      const sum = rows.reduce((total, row) => total + unitsOf(row), 0)
      expect(sum).toBe(order.reduce((total, { units }) => total + units, 0))
      expect(new Set(ids(rows)).size).toBe(rows.length)
      for (const { id } of colourways) {
        const own = rows.filter(({ productId }) => productId === id)
        expect(own.some(({ window }) => window?.id === chosen[0]!.id)).toBe(true)
        const days = own.map(({ window }) => window?.start ?? '~')
        expect(days).toEqual(days.toSorted())
      }
      expect(sameRows(rows, rowsWith(colourways, chosen, lines))).toBe(true)
    }),
  )
})
