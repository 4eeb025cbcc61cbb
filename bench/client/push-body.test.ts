import { expect, test } from 'vitest'
import { toPieces } from './push-body.ts'

test('one record a line, in order, in pieces of whole lines', () => {
  const records = Array.from({ length: 5_000 }, (_, index) => ({ sku: `é-${index}`, quantity: index }))
  const pieces = toPieces(records)
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.every((piece) => piece.at(-1) === 10)).toBe(true)
  const lines = Buffer.concat(pieces).toString().trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(records)
  expect(toPieces([])).toEqual([])
})
