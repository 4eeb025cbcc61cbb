/**
 * A name as a whole is a token of its own, so that `boots` finds what is called Boots before what is called Ankle boots,
 * and `black ankle boots` what has both for names. The mark is no letter, so no word and no prefix ever meets it.
 */
import { queryWords, synonymMap } from './analysis.ts'
import { stem } from './stem.ts'
import type { QueryWord } from './analysis.ts'

export const wholeMark = '¶'
const longestRun = 4
const noSynonyms = synonymMap()

/** The token of a name; null without a word, and for names longer than any run of words that is looked up. */
export function wholeName(name: string): string | null {
  const words = queryWords(name, noSynonyms)
  return words.length > 0 && words.length <= longestRun ? wholeToken(words) : null
}

/** However the words are joined: `T-Shirt` is `t shirt` is `tshirts`. */
export function wholeToken(words: readonly QueryWord[]): string {
  const before = words.slice(0, -1).map(({ exact }) => exact[0])
  return wholeMark + stem(before.join('') + words.at(-1)!.whole)
}

/** Whole names that mean the same. */
export function synonymTokens(words: readonly QueryWord[]): string[] {
  return words.length === 1 ? words[0]!.synonyms.map((synonym) => wholeMark + synonym) : []
}

/** For each word of a query, the runs of words it stands in. */
export function runsThrough(words: readonly QueryWord[]): QueryWord[][][] {
  return words.map((_, at) => {
    const runs: QueryWord[][] = []
    for (let from = Math.max(0, at - longestRun + 1); from <= at; from++) {
      for (let to = at + 1; to <= Math.min(words.length, from + longestRun); to++) runs.push(words.slice(from, to))
    }
    return runs
  })
}
