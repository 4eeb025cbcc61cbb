import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withinOneEdit } from './within-one-edit.ts'

/** All words one edit away, the long way. */
function edits(word: string, letters: string): Set<string> {
  const all = new Set([word])
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    for (const letter of letters) {
      all.add(before + letter + after)
      if (after) all.add(before + letter + after.slice(1))
    }
    if (after) all.add(before + after.slice(1))
    if (after.length > 1) all.add(before + after[1] + after[0] + after.slice(2))
  }
  return all
}

test('as the list of all edits has it, whichever comes first', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(withinOneEdit(a, b)).toBe(edits(a, 'abc').has(b))
      expect(withinOneEdit(b, a)).toBe(withinOneEdit(a, b))
    }),
    { numRuns: 2_000 },
  )
})
