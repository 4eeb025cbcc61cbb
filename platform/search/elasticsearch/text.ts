/** The definition of `matchesWord` and of typos in the server's words. */
import { mayHaveTypo, normalCode, queryWords } from '../analysis.ts'
import { runsThrough, synonymTokens, wholeToken } from '../whole-name.ts'
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

/** Its score is the tier, as `Sort` has them. */
export function textScored(text: Text): Query {
  const { words, misspelt } = text
  const runs = runsThrough(words)
  const called = runs.map((each) => any(each.map((run) => named(run, misspelt))))
  const meant = runs.map((each, at) => {
    const synonyms = each.flatMap(synonymTokens)
    return synonyms.length ? any([called[at]!, { terms: { name: synonyms } }]) : called[at]!
  })
  const inOther = (word: QueryWord) => wordIn(word, ['other'], misspelt)
  const tiers: [Query, number][] = [
    [withCode(text), 5],
    [all(...called), 4],
    [all(...words.map((word) => wordIn(word, inNames, misspelt))), 3],
    [all(any(meant), ...words.map((word, at) => any([meant[at]!, inOther(word)]))), 2],
    [wordsFound(text), 1],
  ]
  return { dis_max: { queries: tiers.map(([filter, boost]) => ({ constant_score: { filter, boost } })) } }
}

function named(run: readonly QueryWord[], misspelt: ReadonlySet<QueryWord>): Query {
  const token = wholeToken(run)
  return run.some((word) => misspelt.has(word)) ? closeTo(token, 2, 'name') : { term: { name: token } }
}

export function wordIn(word: QueryWord, fields: readonly string[], misspelt: ReadonlySet<QueryWord>): Query {
  if (misspelt.has(word)) {
    return any(fields.filter((field) => field !== 'codes').map((field) => closeTo(word.whole, 1, field)))
  }
  // Synonyms are no names.
  const exacts = fields === inNames ? word.exact : [...word.exact, ...word.synonyms]
  const found = exacts.map((exact) => tokenIn(fields, exact, null))
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

function closeTo(token: string, sameLetters: number, field: string): Query {
  return {
    fuzzy: { [field]: { value: token, fuzziness: 1, prefix_length: sameLetters, max_expansions: MOST_CORRECTIONS } },
  }
}
