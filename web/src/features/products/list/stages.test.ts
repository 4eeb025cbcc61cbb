import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gates } from '../products-search.ts'
import { stagesOf } from './stages.ts'

test('every product is counted once: where it stops, while it is checked, or at the end', () => {
  const some = fc.nat(5_000)
  fc.assert(
    fc.property(some, some, fc.tuple(some, some, some, some, some), (complete, checking, stopped) => {
      const stages = gates.map((gate, index) => ({ gate, stopped: stopped[index]! }))
      const products = complete + checking + stopped.reduce((sum, each) => sum + each, 0)
      const shown = stagesOf({ products, checking, stages })
      expect(shown.at(-1)!.passed).toBe(complete)
      shown.forEach(({ passed, stopped: here }, index) => {
        const before = index === 0 ? products - checking : shown[index - 1]!.passed
        expect(passed + here).toBe(before)
      })
    }),
  )
})
