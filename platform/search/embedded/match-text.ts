/** Which documents a text finds, and how well. */
import { mayHaveTypo, normalCode, queryWords } from '../analysis.ts'
import type { Bitmap } from './bitmap.ts'
import type { Synonyms } from '../analysis.ts'
import type { Words } from './words.ts'

export interface TextMatch {
  all: Bitmap
  /** Every word found in a name or code. */
  named: Bitmap
  /** The whole text is one of the document's codes. */
  exact: Bitmap
}

/**
 * @param visible typos are looked up only when a word matches nothing the viewer sees: whether other documents
 *   know the word must not show
 * @returns null when the text has no word in it, which filters nothing
 */
export function matchText(words: Words, synonyms: Synonyms, text: string, visible: Bitmap): TextMatch | null {
  const asked = queryWords(text, synonyms)
  if (asked.length === 0) return null
  let all: Bitmap | undefined
  let named: Bitmap | undefined
  for (const word of asked) {
    let anywhere = words.matching(word, 'all')
    let inName = () => words.matching(word, 'name')
    if (mayHaveTypo(word) && !anywhere.intersects(visible)) {
      anywhere = words.misspelt(word, 'all')
      inName = () => words.misspelt(word, 'name')
    }
    all = all ? all.and(anywhere) : anywhere.copy()
    named = named ? named.and(inName()) : inName().copy()
  }
  const exact = words.withCode(normalCode(text.slice(0, 200)))
  return { all: all!.or(exact), named: named!, exact }
}
