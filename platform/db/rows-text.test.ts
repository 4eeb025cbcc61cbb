import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf, textForRows } from './rows-text.ts'

test('rows keep their order and none is lost, in pieces of few sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 200 }), (rows) => {
      const pieces = [...piecesOf(rows)]
      expect(pieces.flat()).toEqual(rows)
      for (const { length } of pieces) expect([32, 16, 8, 4, 2, 1]).toContain(length)
      expect(pieces.length).toBeLessThanOrEqual(Math.floor(rows.length / 32) + 5)
    }),
  )
})

test('rows are numbered on', () => {
  const rows = [
    ['a', 1],
    ['b', 2],
  ]
  expect(textForRows('insert into t values $rows', rows)).toBe('insert into t values ($1, $2), ($3, $4)')
  expect(textForRows('insert into t values $rows', [rows[0]!])).toBe('insert into t values ($1, $2)')
})
