import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { CellEdit } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { PlaceFacts } from './line-place.ts'
import { moveLines } from './move-lines.ts'
import { setCells } from './set-cells.ts'
import { MOST_LINES, unitsOf } from './working-line.ts'
import type { KeptLine } from './working-line.ts'
import { workingName } from './working-name.ts'

const product = Product.fromPartial({
  id: 'p',
  brandId: 'b',
  variants: ['S', 'M'].map((size) => ({ sku: size, size })),
})
const facts: PlaceFacts = {
  products: new Map([['p', product]]),
  windowBrands: new Map([
    ['w1', 'b'],
    ['w2', 'b'],
    ['x', 'other'],
  ]),
  doorIds: new Set(['d']),
}
const writing = () => {
  let count = 0
  return { by: 'Ada', at: '', newId: () => `n${count++}` }
}
const edit = (over: Partial<CellEdit>): CellEdit => ({
  productId: 'p',
  windowId: 'w1',
  doorId: '',
  sku: 'S',
  quantity: 4,
  ...over,
})
const line = (id: string, windowId: string, cells: Record<string, number>): KeptLine => ({
  id,
  brandId: 'b',
  productId: 'p',
  windowId,
  doorId: '',
  addedAt: '',
  styleNumber: '100',
  styleName: 'Coat',
  colourName: 'Ink',
  cells: Object.entries(cells).map(([sku, quantity]) => ({ sku, quantity, by: 'Bo' })),
})

test('a cell is written where it holds what its writer saw', () => {
  const { lines, results, conflicts, saved } = setCells(
    [line('1', 'w1', { S: 2 })],
    [edit({ seen: 2 })],
    facts,
    writing(),
  )
  expect(lines[0]!.cells).toEqual([{ sku: 'S', quantity: 4, by: 'Ada' }])
  expect([results[0]!.outcome, conflicts, saved.length]).toEqual(['APPLIED', [], 1])
})

test('a cell somebody else has written meanwhile is a conflict, and stays', () => {
  const { lines, conflicts } = setCells([line('1', 'w1', { S: 2 })], [edit({ seen: 1 })], facts, writing())
  expect(lines[0]!.cells[0]!.quantity).toBe(2)
  expect(conflicts).toMatchObject([{ stored: 2, storedBy: 'Bo' }])
})

test('an edit that is repeated after a lost reply is no conflict with oneself', () => {
  const once = setCells([], [edit({ seen: 0 })], facts, writing())
  const twice = setCells(once.lines, [edit({ seen: 0 })], facts, writing())
  expect(twice).toMatchObject({ conflicts: [], saved: [], results: [{ outcome: 'UNCHANGED' }] })
})

test.each<[Partial<CellEdit>, string]>([
  [{ productId: 'unknown' }, 'PRODUCT_UNKNOWN'],
  [{ windowId: 'x' }, 'WINDOW_UNKNOWN'],
  [{ doorId: 'elsewhere' }, 'DOOR_UNKNOWN'],
  [{ sku: 'XL' }, 'UNKNOWN_SKU'],
  [{ quantity: -1 }, 'QUANTITY_INVALID'],
  [{ quantity: 100_000 }, 'QUANTITY_INVALID'],
])('%o is refused by itself', (over, code) => {
  const { results, lines } = setCells([], [edit(over), edit({})], facts, writing())
  expect(results.map(({ outcome, problems }) => [outcome, problems[0]?.code])).toEqual([
    ['REJECTED', code],
    ['APPLIED', undefined],
  ])
  expect(lines).toHaveLength(1)
})

test('a line whose product has gone can still be emptied, and nothing else', () => {
  const gone = { ...facts, products: new Map() }
  const { lines } = setCells([line('1', 'w1', { S: 2 })], [edit({ quantity: 0 })], gone, writing())
  expect(lines[0]!.cells).toEqual([])
})

test('a working order does not grow beyond its limit', () => {
  const full = Array.from({ length: MOST_LINES }, (_, index) => ({
    ...line(String(index), 'w1', {}),
    productId: `o${index}`,
  }))
  expect(setCells(full, [edit({})], facts, writing()).results[0]!.problems[0]!.code).toBe('TOO_MANY_LINES')
})

test('a whole line merges with the one that is there', () => {
  const move = { lineIds: ['1'], windowId: 'w2', cells: [] }
  const moved = moveLines([line('1', 'w1', { S: 2, M: 1 }), line('2', 'w2', { S: 5 })], move, 'Ada', () => 'n')
  expect(moved.removedIds).toEqual(['1'])
  expect(moved.lines).toMatchObject([
    {
      id: '2',
      cells: [
        { sku: 'S', quantity: 7 },
        { sku: 'M', quantity: 1 },
      ],
    },
  ])
})

test('the rest moves to the next window, and the line stays with what it has', () => {
  const move = { lineIds: ['1'], windowId: 'w2', cells: [{ sku: 'S', quantity: 3 }] }
  const moved = moveLines([line('1', 'w1', { S: 8, M: 1 })], move, 'Ada', () => 'n')
  expect(moved.lines.map(({ windowId, cells }) => [windowId, cells.map((cell) => cell.quantity).toSorted()])).toEqual([
    ['w1', [1, 5]],
    ['w2', [3]],
  ])
})

const someCells = fc.record({ S: fc.integer({ min: 1, max: 99_999 }), M: fc.integer({ min: 1, max: 99_999 }) })

test('moving loses no unit and makes none', () => {
  const someMove = fc.record({
    lineIds: fc.subarray(['1', '2', '3']),
    windowId: fc.constantFrom('w1', 'w2', 'w3'),
    cells: fc.oneof(
      fc.constant([]),
      fc.integer({ min: 0, max: 99_999 }).map((quantity) => [{ sku: 'S', quantity }]),
    ),
  })
  fc.assert(
    fc.property(someCells, someCells, someCells, fc.array(someMove, { maxLength: 5 }), (one, two, three, moves) => {
      let lines = [line('1', 'w1', one), line('2', 'w2', two), line('3', '', three)]
      const units = unitsOf(lines)
      let count = 0
      for (const move of moves) lines = moveLines(lines, move, 'Ada', () => `n${count++}`).lines
      expect(unitsOf(lines)).toBe(units)
      expect(lines.every(({ cells }) => cells.every(({ quantity }) => quantity <= 99_999))).toBe(true)
      expect(new Set(lines.map(({ windowId }) => windowId)).size).toBe(lines.length)
    }),
  )
})

test('working orders are named by season and date', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  expect(workingName({ seasons: ['NOOS', 'SS27', 'AW27', 'AW26'] }, now, [])).toBe('AW27 · 23 Nov')
  expect(workingName({ seasons: ['AW27'] }, now, ['AW27 · 23 Nov', 'AW27 · 23 Nov (2)'])).toBe('AW27 · 23 Nov (3)')
  expect(workingName(undefined, now, [])).toBe('23 Nov')
})
