/** The definition of `matchesWord` in FTS5's words. */
import type { QueryWord } from '../analysis.ts'
import type { Where } from './words.ts'

export function matchExpression(word: QueryWord, where: Where): string {
  const either = word.exact.map((exact) => quoted(exact, false))
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

const columns: Record<Where, string> = { all: '{name other code}', name: '{name code}', code: '{code}' }

/** Tokens have letters and digits only, so nothing in them can end the string. */
function quoted(token: string, prefix: boolean): string {
  return prefix ? `"${token}" *` : `"${token}"`
}
