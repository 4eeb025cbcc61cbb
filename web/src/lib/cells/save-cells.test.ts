import { expect, test } from 'vitest'
import { batchAnswerOf, batchAnswerOfError, cellEditsOf } from './save-cells.ts'

test('an empty window or door is none', () => {
  const write = { productId: 'p', windowId: '', doorId: 'd', sku: 'a', quantity: 2, seen: 0 }
  expect(cellEditsOf([write])).toEqual([{ ...write, windowId: null, doorId: 'd' }])
})

test('edits that are neither in conflict nor refused are saved', () => {
  const answer = batchAnswerOf(
    {
      setCells: {
        __typename: 'CellsSet',
        workingOrder: { id: 'w', revision: 7 },
        conflicts: [{ index: 1, stored: 9, storedBy: 'Bo' }],
        refused: [{ index: 2, problems: [{ code: 'UNKNOWN_SKU', message: 'The product has no such size.' }] }],
      },
    },
    3,
  )
  expect(answer).toEqual({
    kind: 'answered',
    revision: 7,
    outcomes: [
      { kind: 'saved' },
      { kind: 'conflict', stored: 9, storedBy: 'Bo' },
      { kind: 'refused', code: 'UNKNOWN_SKU', message: 'The product has no such size.' },
    ],
  })
})

test('only what another attempt cannot mend is refused', () => {
  expect(batchAnswerOfError({ kind: 'offline' })).toEqual({ kind: 'later' })
  expect(batchAnswerOfError({ kind: 'outdated' })).toEqual({ kind: 'later' })
  expect(batchAnswerOfError({ kind: 'forbidden', code: 'FORBIDDEN' }).kind).toBe('refused')
})
