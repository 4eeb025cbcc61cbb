import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeSizes } from './merge-sizes.ts'

test('lines with gaps come together in the order of the scale', () => {
  expect(
    mergeSizes([
      ['S', 'L'],
      ['XS', 'S', 'M', 'L'],
      ['L', 'XL'],
    ]),
  ).toEqual(['XS', 'S', 'M', 'L', 'XL'])
})

test('lines that contradict each other lose no size', () => {
  expect(
    mergeSizes([
      ['S', 'M'],
      ['M', 'S'],
    ]).toSorted(),
  ).toEqual(['M', 'S'])
})

test('any cuts of one scale keep its order', () => {
  const scale = ['32', '34', '36', '38', '40', '42', '44']
  fc.assert(
    fc.property(fc.array(fc.subarray(scale), { maxLength: 6 }), (lists) => {
      const merged = mergeSizes(lists)
      expect(merged.toSorted()).toEqual([...new Set(lists.flat())].toSorted())
      for (const list of lists) expect(merged.filter((size) => list.includes(size))).toEqual(list)
    }),
  )
})
