import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitsOf } from './limits.ts'
import { someCell, someFacts, someRow, someWindow } from './test-pad.ts'

const august = someWindow('w1', '2026-08-01')
const september = someWindow('w2', '2026-09-01')
const factsWith = (first: number | null, second: number | null) =>
  someFacts('p1', [
    [august, [someCell('s', first)]],
    [september, [someCell('s', second)]],
  ])

test('stores and windows share the units: earlier deliveries come first', () => {
  const rows = [
    someRow('p1', 'w2', '', { s: 5 }),
    someRow('p1', 'w1', '', { s: 8 }),
    someRow('p1', 'w1', 'd1', { s: 8 }),
  ]
  const limits = limitsOf(rows, factsWith(12, 15), 's')
  expect(Object.fromEntries(limits)).toEqual({ 'p1|w1|': 12, 'p1|w1|d1': 4, 'p1|w2|': 3 })
})

test('a figure that is not shown limits nothing', () => {
  expect(limitsOf([someRow('p1', 'w1', '', { s: 8 })], factsWith(null, null), 's').size).toBe(0)
})

test('what fits its limits never comes to more than is there', () => {
  const units = fc.nat(50)
  fc.assert(
    fc.property(
      units,
      units,
      fc.array(fc.tuple(fc.constantFrom('w1', 'w2'), units), { maxLength: 6 }),
      (first, more, wanted) => {
        const rows = wanted.map(([windowId, quantity], index) => someRow('p1', windowId, `d${index}`, { s: quantity }))
        const limits = limitsOf(rows, factsWith(first, first + more), 's')
        const taken = (windowId: string) =>
          rows
            .filter((row) => row.windowId === windowId)
            .reduce((sum, row) => sum + Math.min(row.units.get('s') ?? 0, limits.get(row.rowId)!), 0)
        expect(taken('w1')).toBeLessThanOrEqual(first)
        expect(taken('w1') + taken('w2')).toBeLessThanOrEqual(first + more)
      },
    ),
  )
})
