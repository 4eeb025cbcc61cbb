import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchList } from './match-list.ts'
import { someRow } from './test-pad.ts'
import { readTypedList } from './typed-list.ts'

const resolved = [
  { code: '111', productId: 'p1', sku: 'a' },
  { code: 'ART-1', productId: 'p1', sku: 'a' },
  { code: '222', productId: 'p2', sku: 'b' },
  { code: '999', productId: null, sku: null },
]
const rows = [someRow('p1', 'w1', '', { a: 4 }), someRow('p1', 'w2', '', {})]
const line = (code: string, quantity: number | null) => ({ code, quantity, text: String(quantity ?? '') })

test('into the row of the product: the preferred one, else its first; a product without a row gets one', () => {
  const lines = [line('111', 6), line('222', 2)]
  expect(matchList(lines, resolved, rows).writes).toEqual([
    { productId: 'p1', windowId: 'w1', doorId: '', sku: 'a', quantity: 6, seen: 4 },
    { productId: 'p2', windowId: '', doorId: '', sku: 'b', quantity: 2, seen: 0 },
  ])
  const preferred = matchList(lines, resolved, rows, { windowId: 'w2', doorId: '' })
  expect(preferred.writes[0]).toMatchObject({ windowId: 'w2', seen: 0 })
})

test('unknown codes, wrong quantities and a size named twice are told', () => {
  const lines = [
    line('999', 1),
    line('404', 1),
    { code: '222', text: '1e9', reason: 'exponent' as const },
    line('111', 5),
    line('ART-1', 9),
  ]
  expect(matchList(lines, resolved, rows).problems.map(({ reason, label }) => [label, reason])).toEqual([
    ['999', 'code-unknown'],
    ['404', 'code-unknown'],
    ['222', 'exponent'],
    ['ART-1', 'repeated'],
  ])
})

test('every line ends as a write, as unchanged or as a problem', () => {
  const lines = fc.array(fc.tuple(fc.constantFrom('111', 'ART-1', '222', '999', 'x'), fc.option(fc.nat(9))))
  fc.assert(
    fc.property(lines, (all) => {
      const match = matchList(
        all.map(([code, quantity]) => line(code, quantity)),
        resolved,
        rows,
      )
      expect(match.writes.length + match.problems.length + match.unchanged).toBe(all.length)
    }),
  )
})

test('a typed list takes any separator and keeps lines without quantity to be told', () => {
  expect(readTypedList('SKU\tUnits\n111\t12\nART-1; 3\n\n222 , 4\r\nalone\n5 12.5')).toEqual([
    { code: '111', text: '12', quantity: 12 },
    { code: 'ART-1', text: '3', quantity: 3 },
    { code: '222', text: '4', quantity: 4 },
    { code: 'alone', text: '', reason: 'not-a-number' },
    { code: '5', text: '12.5', reason: 'fraction' },
  ])
})
