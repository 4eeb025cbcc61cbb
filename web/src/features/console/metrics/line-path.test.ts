import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linePath, newestKnown } from './line-path.ts'

const path = (values: readonly (number | null)[]) =>
  linePath(
    values,
    (at) => at,
    (value) => value,
  )

test('a gap ends the line and is not drawn as 0; one value by itself is a dot', () => {
  expect(path([1, 2, null, 0, null, null, 5, 6])).toBe('M0 1L1 2M3 0h0M6 5L7 6')
  expect(path([null, null])).toBe('')
  expect(path([7])).toBe('M0 7h0')
})

test('every known value is a point of the line, and there are as many lines as there are runs of them', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(99), { nil: null }), { maxLength: 30 }), (values) => {
      const drawn = path(values)
      expect(drawn.match(/[ML]/g)?.length ?? 0).toBe(values.filter((value) => value !== null).length)
      const runs = values.filter((value, at) => value !== null && (at === 0 || values[at - 1] === null)).length
      expect(drawn.match(/M/g)?.length ?? 0).toBe(runs)
    }),
  )
})

test('the newest that is known', () => {
  expect(newestKnown([null, 0, null])).toBe(1)
  expect(newestKnown([null])).toBeUndefined()
})
