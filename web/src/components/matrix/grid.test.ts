import { expect, test, vi } from 'vitest'
import { createGrid } from './grid.ts'
import type { CellBase, GridEdit } from './grid-model.ts'
import { quantity } from './value-type.ts'

const columns = ['S', 'M', 'L'].map((name) => ({ id: name, name, type: quantity }))
const rowOf = (id: string) => ({ id, name: id })

function setUp(kinds: Record<string, CellBase['kind']> = {}) {
  const grid = createGrid()
  const rows = ['navy', 'black', 'ecru'].map(rowOf)
  grid.store.patchCells(
    rows.flatMap((row) =>
      columns.map((column) => ({
        rowId: row.id,
        columnId: column.id,
        cell: { kind: kinds[`${row.id} ${column.id}`] ?? 'editable', value: null },
      })),
    ),
  )
  grid.store.setSections([{ id: 'style', name: 'Style', columns, rows }])
  const saved: GridEdit[] = []
  grid.handlers = { onCommit: (edits) => saved.push(...edits) }
  const at = () => `${grid.store.session.active?.rowId} ${grid.store.session.active?.columnId}`
  const value = (rowId: string, columnId: string) => grid.store.cell({ rowId, columnId }).value
  const type = (text: string) => {
    grid.commands.startEdit(text[0])
    grid.commands.setDraft(text)
    return grid.commands.commitEdit()
  }
  return { grid, saved, at, value, type }
}

test('the first cell made is in the Tab order from the start', () => {
  expect(setUp({ 'navy S': 'skipped' }).at()).toBe('navy M')
})

test('typing, Tab, typing, Enter writes two cells and comes back to the first column of the run', () => {
  const { grid, at, type, saved } = setUp()
  type('12')
  grid.commands.tab(false)
  type('4')
  grid.commands.enter(false)
  expect(at()).toBe('black S')
  expect(saved.map((edit) => [edit.rowId, edit.columnId, edit.value])).toEqual([
    ['navy', 'S', 12],
    ['navy', 'M', 4],
  ])
})

test('an arrow ends the run of Tabs', () => {
  const { grid, at } = setUp()
  grid.commands.tab(false)
  grid.commands.step('right')
  grid.commands.enter(false)
  expect(at()).toBe('black L')
})

test('Tab leaves at the last cell, and anywhere after Esc until something else is done', () => {
  const { grid } = setUp()
  grid.commands.release()
  expect(grid.commands.tab(false)).toBe(false)
  grid.commands.step('right')
  expect(grid.commands.tab(false)).toBe(true)
  grid.commands.toEdge('last')
  expect(grid.commands.tab(false)).toBe(false)
  grid.commands.toEdge('first')
  expect(grid.commands.tab(true)).toBe(false)
})

test('a draft that is no value keeps the editor open with the reason; leaving keeps the old value and reports it', () => {
  const { grid, type, value, saved } = setUp()
  expect(type('12.5')).toBe(false)
  expect(grid.store.session.edit).toMatchObject({ draft: '12.5', refused: 'fraction' })
  grid.commands.leaveEdit()
  expect(value('navy', 'S')).toBeNull()
  expect(grid.report?.problems).toEqual([{ reason: 'fraction', text: '12.5', at: { rowId: 'navy', columnId: 'S' } }])
  expect(saved).toEqual([])
})

test('a live change of the edited cell leaves the draft alone, and Esc restores the newest value', () => {
  const { grid, value } = setUp()
  grid.commands.startEdit('7')
  const { edit } = grid.store.session
  grid.store.patchCells([{ rowId: 'navy', columnId: 'S', cell: { value: 3 }, mark: 'up' }])
  expect(grid.store.session.edit).toBe(edit)
  expect(grid.store.view({ rowId: 'navy', columnId: 'S' })).toMatchObject({
    cell: { value: 3 },
    mark: { direction: 'up' },
  })
  grid.commands.cancelEdit()
  expect(value('navy', 'S')).toBe(3)
  grid.store.dispose()
})

test('only the cells concerned are woken', () => {
  const { grid } = setUp()
  const listeners = ['S', 'M', 'L'].map((columnId) => {
    const listener = vi.fn()
    grid.store.watchCell({ rowId: 'black', columnId }, listener)
    return listener
  })
  grid.store.patchCells([{ rowId: 'black', columnId: 'M', cell: { value: 5 } }])
  grid.commands.step('down')
  expect(listeners.map((listener) => listener.mock.calls.length)).toEqual([1, 1, 0])
})

test('rows may come, go and be sorted: focus stays with its cell, or goes to the nearest', () => {
  const { grid, at } = setUp()
  grid.commands.select({ rowId: 'black', columnId: 'M' })
  grid.commands.startEdit('4')
  grid.store.setSections([{ id: 'style', name: 'Style', columns, rows: ['new', 'ecru', 'black'].map(rowOf) }])
  expect(at()).toBe('black M')
  expect(grid.store.session.edit?.draft).toBe('4')
  grid.store.setSections([{ id: 'style', name: 'Style', columns, rows: [rowOf('ecru')] }])
  expect(at()).toBe('ecru M')
  expect(grid.store.session.edit).toBeNull()
})

test('fill needs two cells; undo and redo bring it back and forth and refuse what was locked since', () => {
  const { grid, type, value } = setUp()
  type('6')
  expect(grid.commands.fillDown()).toBe(false)
  grid.commands.selectAll()
  expect(grid.commands.fillDown()).toBe(true)
  expect([value('black', 'S'), value('ecru', 'S')]).toEqual([6, 6])
  grid.store.patchCells([{ rowId: 'ecru', columnId: 'S', cell: { kind: 'locked' } }])
  grid.commands.undo()
  expect([value('black', 'S'), value('ecru', 'S')]).toEqual([null, 6])
  expect(grid.report?.problems).toMatchObject([{ reason: 'locked', at: { rowId: 'ecru' } }])
  grid.commands.redo()
  expect(value('black', 'S')).toBe(6)
})

test('Delete empties the selection in one batch', () => {
  const { grid, type, value } = setUp()
  type('6')
  grid.commands.selectAll()
  grid.commands.fillRight()
  grid.commands.clear()
  expect(value('navy', 'L')).toBeNull()
  grid.commands.undo()
  expect(value('navy', 'L')).toBe(6)
})

test('a list of codes goes to the feature, and its edits can be undone', async () => {
  const { grid, value, saved } = setUp()
  grid.handlers.onPasteList = (lines) => ({
    edits: [{ rowId: 'ecru', columnId: 'L', before: null, value: lines[0]!.quantity! }],
    problems: [{ reason: 'code-unknown', text: lines[1]!.text, label: lines[1]!.code }],
    elsewhere: 2,
  })
  await grid.commands.paste('8712345678906\t12\n8712345678907\t1\n')
  expect(grid.report).toMatchObject({ reason: 'list', offered: 2, changed: 3, problems: [{ reason: 'code-unknown' }] })
  expect(saved).toHaveLength(1)
  grid.commands.undo()
  expect(value('ecru', 'L')).toBeNull()
})

test('a pasted block is selected as far as the grid goes', async () => {
  const { grid } = setUp()
  grid.commands.select({ rowId: 'black', columnId: 'M' })
  await grid.commands.paste('1\t2\t3\n4\t5\t6\n7\t8\t9\n')
  expect(grid.store.range).toEqual({ top: 1, left: 1, bottom: 2, right: 2 })
  expect(grid.report).toMatchObject({ offered: 9, changed: 4 })
  expect(grid.report?.problems.every((problem) => problem.reason === 'outside')).toBe(true)
})
