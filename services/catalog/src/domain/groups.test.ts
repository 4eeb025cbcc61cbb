import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf } from './groups.ts'

test('groups keep the order, the size and one record per key', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), fc.integer({ min: 1, max: 4 }), (records, most) => {
      const groups = groupsOf(records, (record) => record, most)
      expect(groups.flat()).toEqual(records)
      for (const group of groups) {
        expect(group.length).toBeLessThanOrEqual(most)
        expect(new Set(group).size).toBe(group.length)
      }
    }),
  )
})
