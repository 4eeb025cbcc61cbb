import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedSince, decodeCursor, encodeCursor, isBeyond, isUsable } from './cursor.ts'

const cursor = { birth: 'b.0', positions: { t: [3, 0], u: [7] } }

test('a cursor survives its text form, anything else is no cursor', () => {
  expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
  fc.assert(fc.property(fc.string(), (text) => decodeCursor(text) === undefined || text.length > 4))
  for (const wrong of [['b', { t: ['x'] }], ['b', { t: [-1] }], ['b', null], [1, {}], 'b']) {
    expect(decodeCursor(Buffer.from(JSON.stringify(wrong)).toString('base64url'))).toBeUndefined()
  }
  expect(decodeCursor('a'.repeat(10_000))).toBeUndefined()
})

test('positions from the cursor on are beyond it', () => {
  expect(isBeyond(cursor, { topic: 't', partition: 0, offset: 2 })).toBe(false)
  expect(isBeyond(cursor, { topic: 't', partition: 0, offset: 3 })).toBe(true)
  expect(isBeyond(cursor, { topic: 'new', partition: 0, offset: 0 })).toBe(true)
})

test('another birth, a missing partition or a position beyond the view makes it useless', () => {
  expect(isUsable(cursor, cursor)).toBe(true)
  expect(isUsable(cursor, { birth: 'b.0', positions: { t: [4, 9], u: [7] } })).toBe(true)
  expect(isUsable(cursor, { birth: 'b.1', positions: cursor.positions })).toBe(false)
  expect(isUsable(cursor, { birth: 'b.0', positions: { t: [2, 0], u: [7] } })).toBe(false)
  expect(isUsable(cursor, { birth: 'b.0', positions: { t: [3, 0, 0], u: [7] } })).toBe(false)
})

test('the condition names one comparison per partition', () => {
  expect(changedSince(cursor, 't', { partition: 'p', position: 'o' }, 2)).toEqual({
    where: '(p = 0 and o >= $2) or (p = 1 and o >= $3)',
    params: [3, 0],
  })
})
