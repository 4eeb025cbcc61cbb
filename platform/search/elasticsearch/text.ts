/** The definition of `matchesWord` and of typos in the server's words. */
import { mayHaveTypo, normalCode, queryWords } from '../analysis.ts'
import { all, any } from './visible.ts'
import type { Query } from './visible.ts'
import type { QueryWord, Synonyms } from '../analysis.ts'

export interface Text {
  words: QueryWord[]
  /** The whole text as a code. */
  code: string
  /** Words that match nothing visible as they are. */
  misspelt: ReadonlySet<QueryWord>
}

const everywhere = ['name', 'other', 'codes']
const inNames = ['name', 'codes']
const MOST_CORRECTIONS = 50

/** @returns null when the text has no word in it, which filters nothing */
export function textOf(text: string | undefined, synonyms: Synonyms): Text | null {
  const words = queryWords(text ?? '', synonyms)
  return words.length ? { words, code: normalCode(text!.slice(0, 200)), misspelt: new Set() } : null
}

export function doubtful({ words }: Text): QueryWord[] {
  return words.filter(mayHaveTypo)
}

/** Every word is found, in whatever field. */
export function wordsFound({ words, misspelt }: Text): Query {
  return all(...words.map((word) => wordIn(word, everywhere, misspelt)))
}

export function textFound(text: Text): Query {
  return any([wordsFound(text), withCode(text)])
}

/** Its score is the tier: 3 the exact code, 2 all words in names and codes, 1 the rest. */
export function textScored(text: Text): Query {
  const named = all(...text.words.map((word) => wordIn(word, inNames, text.misspelt)))
  const tiers: [Query, number][] = [
    [withCode(text), 3],
    [named, 2],
    [wordsFound(text), 1],
  ]
  return { dis_max: { queries: tiers.map(([filter, boost]) => ({ constant_score: { filter, boost } })) } }
}

export function wordIn(word: QueryWord, fields: readonly string[], misspelt: ReadonlySet<QueryWord>): Query {
  if (misspelt.has(word)) return any(fields.filter((field) => field !== 'codes').map((field) => closeTo(word, field)))
  const found = word.exact.map((exact) => tokenIn(fields, exact, null))
  if (word.prefix !== null) found.push(tokenIn(fields, null, word.prefix))
  if (word.parts) found.push(all(...word.parts.map(({ exact, prefix }) => tokenIn(fields, exact, prefix))))
  return any(found)
}

function withCode({ code }: Text): Query {
  return { term: { codes: code } }
}

function tokenIn(fields: readonly string[], exact: string | null, prefix: string | null): Query {
  return any(
    fields.flatMap((field): Query[] => [
      ...(exact !== null ? [{ term: { [field]: exact } }] : []),
      ...(prefix !== null ? [{ prefix: { [field]: prefix } }] : []),
    ]),
  )
}

function closeTo(word: QueryWord, field: string): Query {
  const value = word.whole
  return { fuzzy: { [field]: { value, fuzziness: 1, prefix_length: 1, max_expansions: MOST_CORRECTIONS } } }
}
