import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnsOf } from './turns.ts'

test('every wanted key is sent once and in order, and whoever goes on behind a turn passes none over', () => {
  const looked = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 40 })
  const given = looked.chain((keys) =>
    fc.record({ keys: fc.constant(keys.toSorted()), wanted: fc.subarray(keys.toSorted()) }),
  )
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 9 }), ({ keys, wanted }, atOnce) => {
      const turns = turnsOf(keys, wanted, atOnce)
      expect(turns.flatMap((turn) => turn.wanted)).toEqual(wanted)
      expect(turns.every((turn) => turn.wanted.length <= atOnce)).toBe(true)
      let passed = 0
      for (const turn of turns) {
        passed += turn.passed
        expect(keys[passed - 1]).toBe(turn.to)
        // What is wanted up to there has been sent, nothing of what lies behind.
        const sent = turns.slice(0, turns.indexOf(turn) + 1).flatMap((each) => each.wanted)
        expect(sent).toEqual(wanted.filter((key) => keys.indexOf(key) < passed))
      }
      expect(passed).toBe(keys.length)
    }),
  )
})
