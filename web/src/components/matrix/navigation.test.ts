import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAt, noCell } from './grid-model.ts'
import * as go from './navigation.ts'
import { everything, spotsIn } from './selection.ts'
import { anySpace, open, testSpace } from './test-space.ts'

test('Tab visits every cell that is not skipped exactly once, in reading order, and Shift+Tab the same way back', () => {
  fc.assert(
    fc.property(anySpace(), (space) => {
      const all = [...spotsIn(everything(space.layout))].filter((spot) => go.visitable(space, spot))
      const forth = []
      for (let at = go.firstCell(space); at; at = go.tabStep(space, at, false)) forth.push(at)
      const back = []
      for (let at = go.lastCell(space); at; at = go.tabStep(space, at, true)) back.push(at)
      expect(forth).toEqual(all)
      expect(back.reverse()).toEqual(all)
    }),
  )
})

test('no key ever lands on a skipped cell', () => {
  fc.assert(
    fc.property(anySpace(), fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 40 }), (space, keys) => {
      let at = go.firstCell(space)
      if (!at) return
      for (const key of keys) {
        const moves = [
          () => go.step(space, at!, 'up'),
          () => go.step(space, at!, 'down'),
          () => go.step(space, at!, 'left'),
          () => go.step(space, at!, 'right'),
          () => go.tabStep(space, at!, false),
          () => go.tabStep(space, at!, true),
          () => go.rowStart(space, at!.row),
          () => go.rowEnd(space, at!.row),
          () => go.page(space, at!, 4),
          () => go.page(space, at!, -4),
          () => go.enterTarget(space, at!, null),
          () => go.enterTarget(space, at!, 1),
        ]
        at = moves[key]!() ?? at
        expect(cellAt(space, at).kind).not.toBe('skipped')
      }
    }),
  )
})

test('arrows pass over sizes that are not made and stay at the edge', () => {
  const space = testSpace([[[open(), noCell, noCell, open()]]])
  expect(go.step(space, { row: 0, column: 0 }, 'right')).toEqual({ row: 0, column: 3 })
  expect(go.step(space, { row: 0, column: 3 }, 'right')).toEqual({ row: 0, column: 3 })
})

test("Enter after a run of Tabs goes to the run's first column in the next row, or the next cell made there", () => {
  const space = testSpace([
    [
      [open(), open(), open()],
      [open(), noCell, open()],
      [noCell, noCell, noCell],
      [open(), open(), open()],
    ],
  ])
  expect(go.enterTarget(space, { row: 0, column: 2 }, 0)).toEqual({ row: 1, column: 0 })
  expect(go.enterTarget(space, { row: 0, column: 2 }, 1)).toEqual({ row: 1, column: 2 })
  expect(go.enterTarget(space, { row: 1, column: 2 }, 0)).toEqual({ row: 3, column: 0 })
  expect(go.enterTarget(space, { row: 3, column: 2 }, 0)).toEqual({ row: 3, column: 2 })
})

test('page moves by rows and comes back to a cell that is made', () => {
  const space = testSpace([[[open()], [open()], [open()], [noCell]]])
  expect(go.page(space, { row: 0, column: 0 }, 20)).toEqual({ row: 2, column: 0 })
  expect(go.page(space, { row: 2, column: 0 }, -20)).toEqual({ row: 0, column: 0 })
})
