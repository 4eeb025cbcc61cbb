import { matchesWord, queryWords, synonymMap } from '../analysis.ts'
import type { Bitmap } from './bitmap.ts'
import type { Phrase, Phrases } from './phrases.ts'
import type { QueryWord } from '../analysis.ts'
import type { Suggestion, SuggestQuery } from '../query.ts'

const noSynonyms = synonymMap()

/** Phrases that have every word typed, most documents first; counted, and known at all, only through what is visible. */
export function suggestions(phrases: Phrases, visible: Bitmap, { text, limit = 8 }: SuggestQuery): Suggestion[] {
  const words = queryWords(text, noSynonyms)
  // The longest word leaves the fewest phrases to look at.
  const [longest, ...others] = words.toSorted((a, b) => b.whole.length - a.whole.length)
  if (!longest) return []
  const found: Suggestion[] = []
  for (const phrase of withWord(phrases, longest)) {
    if (!others.every((word) => matchesWord(word, phrase.tokens))) continue
    let count = 0
    for (const ord of phrase.ords) if (visible.has(ord)) count++
    if (count > 0) found.push({ text: phrase.text, count })
  }
  found.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  return found.slice(0, Math.max(1, Math.min(limit, 50)))
}

function withWord(phrases: Phrases, word: QueryWord): Iterable<Phrase> {
  // A joined word can match by parts that stand in different tokens.
  if (word.parts) return phrases.byText.values().filter((phrase) => matchesWord(word, phrase.tokens))
  const found = new Set<Phrase>()
  for (const [token, withToken] of phrases.byToken) {
    if (matchesWord(word, [token])) for (const phrase of withToken) found.add(phrase)
  }
  return found
}
