import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillDown, fillRight } from './fill.ts'
import { type GridEdit, noCell } from './grid-model.ts'
import { createHistory } from './history.ts'
import { planPaste } from './paste.ts'
import { rangeOf } from './selection.ts'
import { anySpace, open, testSpace } from './test-space.ts'

test('undo takes every batch back, and redo makes it again', () => {
  const action = fc.record({
    kind: fc.constantFrom('paste', 'down', 'right'),
    a: fc.nat(5),
    b: fc.nat(5),
    c: fc.nat(5),
    d: fc.nat(5),
    value: fc.nat(500),
  })
  fc.assert(
    fc.property(anySpace(), fc.array(action, { minLength: 1, maxLength: 8 }), (space, actions) => {
      const history = createHistory()
      const states = [space.values()]
      for (const { kind, a, b, c, d, value } of actions) {
        const range = rangeOf({ row: a, column: b }, { row: c, column: d })
        const plan =
          kind === 'paste'
            ? planPaste(space, range, [[String(value)]])
            : kind === 'down'
              ? fillDown(space, range)
              : fillRight(space, range)
        if (plan.edits.length === 0) continue
        history.push(plan.edits)
        space.write(plan.edits)
        states.push(space.values())
      }
      for (let index = states.length - 2; index >= 0; index--) {
        space.write(history.undo()!)
        expect(space.values()).toEqual(states[index])
      }
      expect(history.undo()).toBeNull()
      for (const state of states.slice(1)) {
        space.write(history.redo()!)
        expect(space.values()).toEqual(state)
      }
      expect(history.redo()).toBeNull()
    }),
  )
})

test('a new edit ends what could be redone, and the oldest batches go first', () => {
  const edit = (value: number): GridEdit => ({ rowId: 'r', columnId: 'c', before: value - 1, value })
  const history = createHistory(2)
  for (const value of [1, 2, 3]) history.push([edit(value)])
  expect(history.undo()![0]).toMatchObject({ before: 3, value: 2 })
  history.push([edit(9)])
  expect(history.canRedo).toBe(false)
  expect([history.undo(), history.undo(), history.undo()].map((edits) => edits?.[0]?.value ?? null)).toEqual([
    8,
    1,
    null,
  ])
})

test('fill repeats the first cell made in each line and reports locked ones', () => {
  const space = testSpace([
    [
      [noCell, open(2)],
      [open(4), { kind: 'locked', value: null }],
      [open(), open()],
    ],
  ])
  const plan = fillDown(space, rangeOf({ row: 0, column: 0 }, { row: 2, column: 1 }))
  expect(plan.edits.map((edit) => [edit.rowId, edit.columnId, edit.value])).toEqual([
    ['s0r2', 'c0', 4],
    ['s0r2', 'c1', 2],
  ])
  expect(plan.problems.map((problem) => problem.reason)).toEqual(['locked'])
})
