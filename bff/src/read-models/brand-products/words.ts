/** What a brand's product is found by: words of its names from their beginning, and its numbers without punctuation. */
import { fold, indexTokens, normalCode } from '@selvedge/platform/search/analysis'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'

const MOST_WORDS = 8

export function wordsOf({ styleNumber, styleName, colourCode, colourName, variants }: Product): string[] {
  const words = indexTokens(`${styleName} ${colourName}`)
  for (const code of [styleNumber, colourCode, ...variants.flatMap(({ sku, gtin }) => [sku, gtin])]) {
    const word = normalCode(code)
    if (word !== '') words.add(word)
  }
  return [...words]
}

/** The beginnings that must all be found. */
export function askedWords(text: string): string[] {
  const words = fold(text).split(/\s+/).map(normalCode)
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS)
}
