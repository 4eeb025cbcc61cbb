/** The definition of `matchesWord` in FTS5's words; synonyms are no names. */
import type { QueryWord } from '../analysis.ts'
import type { Where } from './words.ts'

export function matchExpression(word: QueryWord, where: Where): string {
  const exacts = where === 'name' ? word.exact : [...word.exact, ...word.synonyms]
  const either = exacts.map((exact) => quoted(exact, false))
  if (word.prefix !== null) either.push(quoted(word.prefix, true))
  if (word.parts) {
    const all = word.parts.map((part) =>
      part.prefix === null
        ? quoted(part.exact, false)
        : `(${quoted(part.exact, false)} OR ${quoted(part.prefix, true)})`,
    )
    either.push(`(${all.join(' AND ')})`)
  }
  return `${columns[where]} : (${either.join(' OR ')})`
}

const columns: Record<Where, string> = {
  all: '{name other code}',
  name: '{name code}',
  other: '{other}',
  code: '{code}',
}

/** Tokens have no quotation mark in them, so nothing in them can end the string. */
function quoted(token: string, prefix: boolean): string {
  return prefix ? `"${token}" *` : `"${token}"`
}
