import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyRange } from './copy.ts'
import { addressAt, type CellAddress, cellAt, noCell } from './grid-model.ts'
import { planPaste } from './paste.ts'
import { everything, holds, type Range, rangeOf, spotsIn } from './selection.ts'
import { anySpace, open, testSpace } from './test-space.ts'
import { parseTsv } from './tsv.ts'

const at = (top: number, left: number, bottom = top, right = left): Range => ({ top, left, bottom, right })
const key = (cell: { rowId: string; columnId: string }) => `${cell.rowId} ${cell.columnId}`

test('copying a grid and pasting it at the same place changes nothing and reports nothing', () => {
  fc.assert(
    fc.property(anySpace(), fc.boolean(), (space, head) => {
      const range = everything(space.layout)
      if (head && space.layout.sections.length > 1) return
      const plan = planPaste(space, range, parseTsv(copyRange(space, range, head)), head)
      expect(plan).toMatchObject({ edits: [], problems: [] })
    }),
  )
})

test('copying any range of orderable cells and pasting it on an empty grid of the same shape gives the same values', () => {
  fc.assert(
    fc.property(anySpace(['editable']), (space) => {
      const empty = testSpace(
        space.layout.sections.map((section) => section.rows.map(() => section.columns.map(() => open()))),
      )
      const text = copyRange(space, everything(space.layout))
      empty.write(planPaste(empty, at(0, 0), parseTsv(text), false).edits)
      expect(empty.values()).toEqual(space.values())
    }),
  )
})

test('a small block covers a larger selection by repetition, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.tuple(fc.nat(2), fc.nat(2)),
      (ragged, [row, column]) => {
        const space = testSpace([Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => open()))])
        const block = ragged.map((line) => ragged[0]!.map((_, index) => String(line[index % line.length])))
        const selection = rangeOf({ row, column }, { row: row + 4, column: column + 4 })
        const plan = planPaste(space, selection, block)
        expect(plan.problems).toEqual([])
        expect(plan.edits.length).toBe(25)
        space.write(plan.edits)
        for (const spot of spotsIn(everything(space.layout))) {
          const source = block[(spot.row - row) % block.length]?.[(spot.column - column) % block[0]!.length]
          expect(cellAt(space, spot).value).toBe(holds(selection, spot) ? Number(source) : null)
        }
      },
    ),
  )
})

test('every pasted value ends as an edit, as unchanged or as a problem, and no cell is touched twice', () => {
  const text = fc.oneof(
    fc.integer({ min: -5, max: 120_000 }).map(String),
    fc.constantFrom('', 'x', '1e9', '12.5', 'S', 'Navy'),
  )
  const block = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(anySpace(), block, fc.nat(4), fc.nat(5), (space, pasted, row, column) => {
      const top = Math.min(row, space.layout.rows.length - 1)
      const plan = planPaste(space, at(top, column), pasted, false)
      const expected = pasted.flatMap((line, down) =>
        line.flatMap((value, right) =>
          outcome(addressAt(space.layout, { row: top + down, column: column + right }), value),
        ),
      )
      const found = [
        ...plan.problems.map((problem) => `refused ${problem.text}`),
        ...plan.edits.map((edit) => `${key(edit)} = ${edit.value}`),
      ]
      expect(found.sort()).toEqual(expected.sort())

      function outcome(address: CellAddress | null, value: string): string[] {
        const cell = address ? space.cell(address) : noCell
        if (cell.kind !== 'editable' && value === String(cell.value ?? '')) return []
        if (cell.kind !== 'editable') return value === '' ? [] : [`refused ${value}`]
        const units = value === '' ? 0 : /^\d+$/.test(value) ? Number(value) : Number.NaN
        if (!(units <= 99_999)) return [`refused ${value}`]
        return (cell.value ?? 0) === units ? [] : [`${key(address!)} = ${units || null}`]
      }
    }),
  )
})

test('2,000 cells are each touched at most once', () => {
  const space = testSpace([Array.from({ length: 200 }, () => Array.from({ length: 10 }, () => open()))])
  const block = Array.from({ length: 200 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => String(row * 10 + column + 1)),
  )
  const plan = planPaste(space, at(0, 0), block)
  expect(plan.problems).toEqual([])
  expect(new Set(plan.edits.map(key)).size).toBe(2000)
  expect(plan.edits.length).toBe(2000)
})

test('cells that do not fit are reported with their reason', () => {
  const space = testSpace([[[open(), noCell, { kind: 'locked', value: null }, open()]]])
  const plan = planPaste(space, at(0, 0), parseTsv('12.5\t2\t3\t-3\t5\n6\t\t\t\t\n'))
  expect(plan.edits).toEqual([])
  expect(plan.problems.map((problem) => `${problem.reason} ${problem.text}`)).toEqual([
    'fraction 12.5',
    'not-made 2',
    'locked 3',
    'negative -3',
    'outside 5',
    'outside 6',
  ])
})

test('a header row is matched to sizes by name, whatever its order', () => {
  const space = testSpace(
    [
      [
        [open(), open(), open()],
        [open(), open(), open()],
      ],
    ],
    ['S', 'M', 'L'],
  )
  space.write(planPaste(space, at(0, 1), parseTsv('l\tS\tXL\n1\t2\t3\n4\t5\t\n')).edits)
  expect(space.values()).toEqual([2, null, 1, 5, null, 4])
  const { problems } = planPaste(space, at(0, 1), parseTsv('l\tXL\n1\t3\n'))
  expect(problems).toEqual([{ reason: 'column-unknown', text: '3', label: 'XL' }])
})

test('numeric sizes are a header only in full and in order, so quantities are not taken for one', () => {
  const space = testSpace(
    [
      [
        [open(), open(), open()],
        [open(), open(), open()],
      ],
    ],
    ['36', '38', '40'],
  )
  space.write(planPaste(space, at(0, 0), parseTsv('36\t40\n7\t8\n')).edits)
  expect(space.values()).toEqual([7, null, 8, null, null, null])
  const plan = planPaste(space, at(0, 0), parseTsv('36\t12\n7\t8\n'))
  expect(plan.edits.map((edit) => edit.value)).toEqual([36, 12, 7, 8])
})

test('row labels under a header place the rows; an unknown label is reported', () => {
  const space = testSpace(
    [
      [
        [open(), open()],
        [open(), open()],
      ],
    ],
    ['S', 'M'],
  )
  const plan = planPaste(space, at(0, 0), parseTsv('\tS\tM\nColour 0/1\t1\t2\nNavy\t3\t\n'))
  space.write(plan.edits)
  expect(space.values()).toEqual([null, null, 1, 2])
  expect(plan.problems).toEqual([{ reason: 'row-unknown', text: '3', label: 'Navy' }])
  const twice = planPaste(space, at(0, 0), parseTsv('\tS\nColour 0/0\t1\nColour 0/0\t9\n'))
  expect(twice.problems.map((problem) => problem.reason)).toEqual(['repeated'])
})
