import { expect, test } from 'vitest'
import { changeOf, padCell } from './pad-cell.ts'
import { someCell } from './test-pad.ts'

const words = {
  stock: ({ units }: { units?: number | null }) => String(units ?? ''),
  reason: (reason: string) => reason,
  day: (iso: string) => iso,
}
const given = { pending: undefined, problem: undefined, mayWrite: true, now: new Date(0), words }
const above = { code: 'ABOVE_AVAILABILITY', message: 'Not all of these units can be had.' }

test('what other rows took counts, not the whole figure', () => {
  const cell = padCell({ ...given, quantity: 8, facts: someCell('s', 12), limit: 4 })
  expect(cell).toMatchObject({ value: 8, limit: 4, availability: '12' })
})

test('a figure that is not shown is above when the check said so, and is no broken rule', () => {
  const cell = padCell({ ...given, quantity: 8, facts: someCell('s', null), limit: undefined, problem: above })
  expect(cell).toMatchObject({ over: true, broken: undefined })
})

test('other problems are broken rules of a quantity, and of no empty cell', () => {
  const problem = { code: 'DOOR_NOT_ALLOWED', message: 'This store may not order.' }
  const facts = someCell('s', 12)
  expect(padCell({ ...given, quantity: 1, facts, limit: 12, problem }).broken).toBe('This store may not order.')
  expect(padCell({ ...given, quantity: 0, facts, limit: 12, problem }).broken).toBeUndefined()
})

test('a quantity stays writable where the window has closed', () => {
  const facts = someCell('s', 12, { orderable: false, reason: 'WINDOW_CLOSED' })
  expect(padCell({ ...given, quantity: 2, facts, limit: 12 })).toMatchObject({
    kind: 'editable',
    broken: 'WINDOW_CLOSED',
  })
  expect(padCell({ ...given, quantity: 0, facts, limit: 12 })).toMatchObject({
    kind: 'locked',
    reason: 'WINDOW_CLOSED',
  })
})

test('a figure that moved is marked; one that is not shown is not', () => {
  expect(changeOf(someCell('s', 12), someCell('s', 9))).toBe('down')
  expect(changeOf(someCell('s', 9), someCell('s', 12))).toBe('up')
  expect(changeOf(someCell('s', null), someCell('s', 12))).toBeUndefined()
  expect(changeOf(someCell('s', 12), someCell('s', 12))).toBeUndefined()
})
