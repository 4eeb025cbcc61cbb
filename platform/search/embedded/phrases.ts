/** Suggested phrases, the words in them and the documents that carry them. */
import { indexTokens } from '../analysis.ts'

export interface Phrase {
  text: string
  tokens: string[]
  ords: Set<number>
}

export interface Phrases {
  byText: Map<string, Phrase>
  byToken: Map<string, Set<Phrase>>
  ofDoc: (string[] | undefined)[]
}

export function createPhrases(): Phrases {
  return { byText: new Map(), byToken: new Map(), ofDoc: [] }
}

export function setPhrases(phrases: Phrases, ord: number, texts: string[]): void {
  for (const text of phrases.ofDoc[ord] ?? []) {
    const phrase = phrases.byText.get(text)!
    phrase.ords.delete(ord)
    if (phrase.ords.size === 0) remove(phrases, phrase)
  }
  phrases.ofDoc[ord] = texts
  for (const text of texts) (phrases.byText.get(text) ?? add(phrases, text)).ords.add(ord)
}

function add(phrases: Phrases, text: string): Phrase {
  const phrase: Phrase = { text, tokens: [...indexTokens(text)], ords: new Set() }
  phrases.byText.set(text, phrase)
  for (const token of phrase.tokens) {
    const withToken = phrases.byToken.get(token)
    if (withToken) withToken.add(phrase)
    else phrases.byToken.set(token, new Set([phrase]))
  }
  return phrase
}

function remove(phrases: Phrases, phrase: Phrase): void {
  phrases.byText.delete(phrase.text)
  for (const token of phrase.tokens) {
    const withToken = phrases.byToken.get(token)!
    withToken.delete(phrase)
    if (withToken.size === 0) phrases.byToken.delete(token)
  }
}
