import { expect, test } from 'vitest'
import type { ConfirmCell } from '../../../components/matrix/confirm-face.tsx'
import { answered, noEdits, withQuantities } from '../confirm/edits.ts'
import { cellsBefore } from '../as-of/steps.ts'
import { cellKey } from '../data/order.ts'
import { someCell, someLine, someOrder } from '../data/some-order.ts'
import { lineColumns } from './line-columns.ts'
import { matrixGroups } from './matrix-groups.ts'
import { changedCells, orderCells } from './order-cells.ts'

const words = {
  date: (iso: string) => iso,
  reason: (code: string) => code,
  missing: 'missing',
  before: {
    units: (units: number) => `${units} units`,
    shipped: (units: number) => `${units} sent`,
    date: (day: string | null) => day ?? 'in the window',
  },
}
const blank: ConfirmCell = { kind: 'skipped', ordered: null, value: null }

test('a size that one line does not have is blank and never visited', () => {
  const order = someOrder([someLine('a', { cells: [someCell('S'), someCell('L')] }), someLine('b')])
  const cells = orderCells(order, matrixGroups(order), { kind: 'read' }, words)
  expect(cells.find((each) => each.rowId === 'a' && each.columnId === 'M')?.cell).toEqual(blank)
})

test('confirming starts as ordered; a change asks for its reason until it has one', () => {
  const order = someOrder([someLine('a', { cells: [someCell('S')] })])
  const cell = (edits: Parameters<typeof answered>[0]) =>
    orderCells(order, matrixGroups(order), { kind: 'confirm', edits }, words)[0]!.cell
  expect(cell(noEdits)).toMatchObject({ kind: 'editable', value: 4, max: 4, sync: undefined })
  const lowered = withQuantities(noEdits, order, [{ lineId: 'a', sku: 'SKU-S', quantity: 2 }])
  expect(cell(lowered)).toMatchObject({ value: 2, reason: 'missing', sync: 'conflict' })
  expect(cell(answered(lowered, [cellKey('a', 'SKU-S')], { reason: 'OTHER' }))).toMatchObject({
    reason: 'OTHER',
    sync: undefined,
  })
})

test('a shipment takes at most what is open, nothing of lines that wait', () => {
  const order = someOrder([
    someLine('a', { cells: [someCell('S', { shipped: 1, open: 3 })] }),
    someLine('b', { answer: 'PENDING', cells: [someCell('S')] }),
  ])
  const cells = orderCells(order, matrixGroups(order), { kind: 'ship', units: {} }, words)
  expect(cells.map(({ cell }) => [cell.kind, cell.value, cell.max])).toEqual([
    ['editable', 3, 3],
    ['locked', 0, undefined],
  ])
})

test('what arrives marks only cells that moved', () => {
  const before = someOrder([someLine('a', { cells: [someCell('S'), someCell('M')] })])
  const after = someOrder([someLine('a', { cells: [someCell('S', { confirmed: 1 }), someCell('M')] })])
  const cellsOf = (order: typeof before) => orderCells(order, matrixGroups(order), { kind: 'read' }, words)
  const shown = new Map(cellsOf(before).map((each) => [each.columnId, each.cell]))
  const changed = changedCells(cellsOf(after), (at) => shown.get(at.columnId) ?? blank, true)
  expect(changed.map(({ columnId, mark }) => [columnId, mark])).toEqual([['S', 'down']])
})

test('a cell that had just changed says what it was and which way it went; the others say nothing', () => {
  const cells = [
    someCell('S', { confirmed: 1 }),
    someCell('M', { confirmed: 4, shipped: 3 }),
    someCell('L', { confirmed: 4, shipDate: '2027-03-01' }),
    someCell('XL', { confirmed: 4 }),
  ]
  const order = someOrder([someLine('a', { cells })])
  const before = cellsBefore(order, {
    ...order,
    lines: [someLine('a', { cells: ['S', 'M', 'L', 'XL'].map((size) => someCell(size)) })],
  })
  const faces = orderCells(order, matrixGroups(order), { kind: 'past', before }, words)
  expect(faces.map(({ columnId, cell }) => [columnId, cell.was, cell.trend])).toEqual([
    ['S', '4 units', 'down'],
    ['M', '0 sent', 'up'],
    ['L', 'in the window', undefined],
    ['XL', undefined, undefined],
  ])
  expect(faces.every(({ cell }) => cell.kind === 'locked')).toBe(true)
})

test('the first time every cell is told and none is marked', () => {
  const order = someOrder([someLine('a')])
  const changed = changedCells(orderCells(order, matrixGroups(order), { kind: 'read' }, words), () => blank, true)
  expect(changed.map(({ mark }) => mark)).toEqual([undefined, undefined, undefined])
})

test('lines stand by window, earliest first, then door', () => {
  const late = { id: 'l', name: 'Late', kind: 'PRE_ORDER' as const, startShip: '2027-03-01', completeShip: null }
  const door = { id: 'd', code: 'UTR', name: 'Utrecht' }
  const order = someOrder([someLine('a', { window: late }), someLine('b', { door }), someLine('c')])
  const groups = matrixGroups(order)
  expect(groups.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['c'], ['b'], ['a']])
  expect(groups.map(({ first }) => first)).toEqual([true, true, true])
})

test('one size twice in a line keeps both cells', () => {
  const line = { cells: [someCell('S'), { ...someCell('S'), sku: 'OTHER' }] }
  expect(lineColumns(line).map(({ column }) => column)).toEqual(['S SKU-S', 'S OTHER'])
})
