/** Suggested phrases and the documents that carry them. */
import { indexTokens } from '../analysis.ts'

export interface Phrase {
  text: string
  tokens: string[]
  ords: Set<number>
}

export interface Phrases {
  byText: Map<string, Phrase>
  ofDoc: (string[] | undefined)[]
}

export function createPhrases(): Phrases {
  return { byText: new Map(), ofDoc: [] }
}

export function setPhrases(phrases: Phrases, ord: number, texts: string[]): void {
  for (const text of phrases.ofDoc[ord] ?? []) {
    const phrase = phrases.byText.get(text)!
    phrase.ords.delete(ord)
    if (phrase.ords.size === 0) phrases.byText.delete(text)
  }
  phrases.ofDoc[ord] = texts
  for (const text of texts) {
    let phrase = phrases.byText.get(text)
    if (!phrase) phrases.byText.set(text, (phrase = { text, tokens: [...indexTokens(text)], ords: new Set() }))
    phrase.ords.add(ord)
  }
}
