import { expect, test } from 'vitest'
import { someEvent, someLine, someOrder } from '../data/some-order.ts'
import { answerOf, changedLines } from './answers.ts'

const change = {
  sku: 'SKU-S',
  label: '',
  before: 4,
  after: 1,
  dateBefore: null,
  dateAfter: null,
  reason: 'OTHER' as const,
}
const order = someOrder([someLine('a', { answer: 'PENDING' }), someLine('b', { answer: 'PENDING' }), someLine('c')], {
  timeline: [
    someEvent(1),
    someEvent(2, {
      kind: 'CONFIRMED_WITH_CHANGES',
      changes: [
        { ...change, lineId: 'a' },
        { ...change, lineId: 'b' },
      ],
    }),
  ],
})

test('lines that wait, each with its changes', () => {
  expect(changedLines(order).map(({ line, changes }) => [line.id, changes.length])).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})

test('lines without a verdict go on waiting', () => {
  expect(answerOf(order, { a: 'accept' })).toEqual({ acceptedLineIds: ['a'], cancelledLineIds: [], left: 1 })
})

test('a verdict on a line that was answered meanwhile is not sent', () => {
  const later = someOrder([someLine('a', { answer: 'ACCEPTED' }), someLine('b', { answer: 'PENDING' })])
  expect(answerOf(later, { a: 'cancel', b: 'cancel' })).toEqual({
    acceptedLineIds: [],
    cancelledLineIds: ['b'],
    left: 0,
  })
})
