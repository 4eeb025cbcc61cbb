/** Which documents a text finds, and how well. */
import { Bitmap } from './bitmap.ts'
import { mayHaveTypo, normalCode, queryWords } from '../analysis.ts'
import { runsThrough, synonymTokens, wholeToken } from '../whole-name.ts'
import type { QueryWord, Synonyms } from '../analysis.ts'
import type { Where, Words } from './words.ts'

export interface TextMatch {
  all: Bitmap
  /** Best first, each with the documents that belong there or higher. Made when asked for: only relevance needs them. */
  tiers(): Iterable<[number, Bitmap]>
}

/**
 * @param visible typos are looked up only when a word matches nothing the viewer sees: whether other documents
 *   know the word must not show
 * @returns null when the text has no word in it, which filters nothing
 */
export function matchText(words: Words, synonyms: Synonyms, text: string, visible: Bitmap): TextMatch | null {
  const asked = queryWords(text, synonyms)
  if (asked.length === 0) return null
  const misspelt = new Set(
    asked.filter((word) => mayHaveTypo(word) && !words.matching(word, 'all').intersects(visible)),
  )
  const found = (word: QueryWord, where: Where) =>
    misspelt.has(word) ? words.misspelt(word, where) : words.matching(word, where)
  const exact = words.withCode(normalCode(text.slice(0, 200)))
  const every = (parts: Bitmap[]) => parts.reduce((both, part) => both.and(part), parts[0]!.copy())

  /** For each word, the documents in which it stands in a whole name. */
  function wholes(named: (run: QueryWord[]) => Bitmap[]): Bitmap[] {
    return runsThrough(asked).map((runs) => {
      const either = new Bitmap()
      for (const run of runs) for (const bits of named(run)) either.or(bits)
      return either
    })
  }
  const asCalled = (run: QueryWord[]) => [
    words.named(
      wholeToken(run),
      run.some((word) => misspelt.has(word)),
    ),
  ]
  const asMeant = (run: QueryWord[]) => synonymTokens(run).map((token) => words.named(token, false))

  function* tiers(): Generator<[number, Bitmap]> {
    yield [5, exact]
    const called = wholes(asCalled)
    yield [4, every(called)]
    yield [3, every(asked.map((word) => found(word, 'name')))]
    const meant = wholes(asMeant).map((bits, at) => bits.or(called[at]!))
    const some = meant.reduce((either, bits) => either.or(bits), new Bitmap())
    yield [2, some.and(every(meant.map((bits, at) => bits.copy().or(found(asked[at]!, 'other')))))]
  }
  return { all: every(asked.map((word) => found(word, 'all'))).or(exact), tiers }
}
