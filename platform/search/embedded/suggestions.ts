import { matchesWord, queryWords, synonymMap } from '../analysis.ts'
import type { Bitmap } from './bitmap.ts'
import type { Phrases } from './phrases.ts'
import type { Suggestion, SuggestQuery } from '../query.ts'

const noSynonyms = synonymMap()

/** Phrases that have every word typed, most documents first; counted, and known at all, only through what is visible. */
export function suggestions(phrases: Phrases, visible: Bitmap, { text, limit = 8 }: SuggestQuery): Suggestion[] {
  const words = queryWords(text, noSynonyms)
  if (words.length === 0) return []
  const found: Suggestion[] = []
  for (const phrase of phrases.byText.values()) {
    if (!words.every(word => matchesWord(word, phrase.tokens))) continue
    let count = 0
    for (const ord of phrase.ords) if (visible.has(ord)) count++
    if (count > 0) found.push({ text: phrase.text, count })
  }
  found.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  return found.slice(0, Math.max(1, Math.min(limit, 50)))
}
