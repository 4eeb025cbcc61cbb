import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lower, mostUnits, moveRest, nextWindow, remove } from './resolve-over.ts'
import { quantities, someCell, someFacts, someRow, someWindow } from './test-pad.ts'

const sum = (edits: readonly { quantity: number; before: number }[]) =>
  edits.reduce((all, { quantity, before }) => all + quantity - before, 0)

test('moving the rest loses no unit, fills no cell beyond its most, and leaves what can be had', () => {
  fc.assert(
    fc.property(quantities, quantities, quantities, (quantity, available, there) => {
      const over = { row: someRow('p1', 'w1', '', { s: quantity }), sku: 's', available }
      const edits = moveRest(over, 'w2', there)
      expect(sum(edits)).toBe(0)
      for (const edit of edits) expect(edit.quantity).toBeLessThanOrEqual(mostUnits)
      if (quantity > available && there + quantity - available <= mostUnits) {
        expect(edits).toEqual([
          { windowId: 'w1', before: quantity, quantity: available },
          { windowId: 'w2', before: there, quantity: there + quantity - available },
        ])
      }
      if (quantity <= available) expect(edits).toEqual([])
    }),
  )
})

test('lowering and removing end at what can be had and at none', () => {
  const over = { row: someRow('p1', 'w1', '', { s: 40 }), sku: 's', available: 12 }
  expect(lower(over)).toEqual([{ windowId: 'w1', before: 40, quantity: 12 }])
  expect(remove(over)).toEqual([{ windowId: 'w1', before: 40, quantity: 0 }])
  expect(lower({ ...over, available: 99 })).toEqual([])
})

const windows = ['2026-08-01', '2026-09-01', '2026-10-01'].map((start, index) => someWindow(`w${index + 1}`, start))
const factsWith = (units: readonly (number | null)[]) =>
  someFacts(
    'p1',
    windows.map((window, index) => [window, [someCell('s', units[index]!)]]),
  )

test('the next window is the first in which all of the rest can be had, with what the row keeps taken off', () => {
  const row = someRow('p1', 'w1', '', { s: 40 })
  const over = { row, sku: 's', available: 12 }
  expect(nextWindow(over, [row], factsWith([12, 30, 45]))?.id).toBe('w3')
  expect(nextWindow(over, [row], factsWith([12, 40, 45]))?.id).toBe('w2')
  expect(nextWindow(over, [row], factsWith([12, 30, 30]))).toBeNull()
  // Not shown: the server will say.
  expect(nextWindow(over, [row], factsWith([12, null, null]))?.id).toBe('w2')
})

test('what other rows take by then is taken off too', () => {
  const row = someRow('p1', 'w1', '', { s: 40 })
  const other = someRow('p1', 'w2', 'd1', { s: 10 })
  expect(nextWindow({ row, sku: 's', available: 12 }, [row, other], factsWith([12, 45, 50]))?.id).toBe('w3')
})
