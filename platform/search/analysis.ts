/**
 * The one text analysis, used when indexing and when querying, by every adapter: engines get finished tokens
 * (letters and digits only) and never analyse by themselves, so all of them find the same documents.
 */
import { stem } from './stem.ts'

const longestToken = 48
const mostWords = 12
const longestQuery = 200

/** Letters NFKD does not take apart. */
const folds: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' }

/** Lower case without marks; apostrophes vanish (`men's` → `mens`). */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // oxlint-disable-next-line no-control-regex -- plain ASCII is the common case and needs no normalising
  if (/^[\x00-\x7f]*$/.test(lower)) return lower.replaceAll("'", '')
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => folds[letter]!)
}

const wordPattern = /[\p{L}\p{N}]+(?:[-_./&+][\p{L}\p{N}]+)*/gu
const connector = /[-_./&+]/
const connectors = /[-_./&+]/g

/** A code without its punctuation: `ML-1042` → `ml1042`. */
export function normalCode(code: string): string {
  return fold(code)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longestToken)
}

/** The parts of a punctuated code: `ML-1042/03` → ml, 1042, 03; none when it has one part only. */
export function codeParts(code: string): string[] {
  const parts = fold(code).match(/[\p{L}\p{N}]+/gu) ?? []
  return parts.length > 1 ? parts.map((part) => part.slice(0, longestToken)) : []
}

/** Tokens a text is indexed under: each word, its singular, and for joined words both the whole and the parts. */
export function indexTokens(text: string): Set<string> {
  const tokens = new Set<string>()
  for (const word of fold(text).match(wordPattern) ?? []) {
    const parts = connector.test(word) ? word.split(connector) : [word]
    for (const part of parts) addWord(tokens, part)
    if (parts.length > 1) addWord(tokens, parts.join(''))
  }
  return tokens
}

function addWord(tokens: Set<string>, word: string): void {
  const token = word.slice(0, longestToken)
  tokens.add(token)
  tokens.add(stem(token))
}

/** One word of a query. A token set matches it when it has one of `exact` or `synonyms`, a token beginning with `prefix`, or all `parts`. */
export interface QueryWord {
  /** The word as folded, without connectors; the base for typos. */
  whole: string
  /** Singular form first, then the word joined with each neighbour: `hand bag` is also `handbag`. */
  exact: string[]
  synonyms: readonly string[]
  /** Set for the last word and for codes being typed. */
  prefix: string | null
  /** For `a-b`: stems of all parts; the last part of the last word also as a prefix. */
  parts: { exact: string; prefix: string | null }[] | null
}

/** Words that mean the same, by stem. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

export function synonymMap(groups: readonly (readonly string[])[] = []): Synonyms {
  const map = new Map<string, string[]>()
  for (const group of groups) {
    const stems = [...new Set(group.map((word) => stem(normalCode(word))))]
    for (const word of stems) map.set(word, [...new Set([...(map.get(word) ?? []), ...stems])])
  }
  return map
}

/** The words of a query; at most 12, of its first 200 characters. */
export function queryWords(text: string, synonyms: Synonyms): QueryWord[] {
  const words = (fold(text.slice(0, longestQuery)).match(wordPattern) ?? []).slice(0, mostWords)
  // A space after the last word says that it is complete.
  const open = !/\s$/.test(text)
  const wholes = words.map((word) => word.replace(connectors, '').slice(0, longestToken))
  return words.map((word, index) => {
    const last = open && index === words.length - 1
    const parts = word.split(connector).map((part) => part.slice(0, longestToken))
    const whole = wholes[index]!
    const base = stem(whole)
    const joined = [wholes.slice(Math.max(0, index - 1), index + 1), wholes.slice(index, index + 2)]
    return {
      whole,
      exact: [...new Set([base, ...joined.map((pair) => stem(pair.join('').slice(0, longestToken)))])],
      synonyms: synonyms.get(base)?.filter((word) => word !== base) ?? [],
      prefix: last || (whole.length >= 4 && /\d/.test(whole)) ? whole : null,
      parts:
        parts.length === 1
          ? null
          : parts.map((part, at) => ({ exact: stem(part), prefix: last && at === parts.length - 1 ? part : null })),
    }
  })
}

/** Words that may be misspelt: five letters or more, no digits. */
export function mayHaveTypo(word: QueryWord): boolean {
  return word.whole.length >= 5 && /^\p{L}+$/u.test(word.whole)
}

/** The definition of a match, for small token sets; engines do the same with their own means. */
export function matchesWord(word: QueryWord, tokens: readonly string[]): boolean {
  const has = (exact: string, prefix: string | null) =>
    tokens.some((token) => token === exact || (prefix !== null && token.startsWith(prefix)))
  if ([...word.exact, ...word.synonyms].some((exact) => has(exact, null))) return true
  if (word.prefix !== null && has(word.prefix, word.prefix)) return true
  return word.parts !== null && word.parts.every((part) => has(part.exact, part.prefix))
}
