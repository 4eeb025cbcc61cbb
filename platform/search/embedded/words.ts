/** The word side of an index: documents per token through FTS5, and the known words that typos are corrected to. */
import { Bitmap } from './bitmap.ts'
import { createLru } from './lru.ts'
import { withinOneEdit } from '../within-one-edit.ts'
import type { DatabaseSync } from 'node:sqlite'
import type { QueryWord } from '../analysis.ts'

/** Where a word is looked for: `all` text, or only what counts as a name (codes included). */
export type Where = 'all' | 'name'

export interface Words {
  matching(word: QueryWord, where: Where): Bitmap
  /** Documents with a word one edit away, first letters being equal. */
  misspelt(word: QueryWord, where: Where): Bitmap
  withCode(code: string): Bitmap
  /** Call when the text index has changed. */
  changed(): void
}

const mostCorrections = 50

/** All reads happen inside the caller's read transaction. */
export function createWords(db: DatabaseSync): Words {
  const rows = db.prepare('SELECT json_group_array(rowid) FROM text WHERE text MATCH ?')
  rows.setReturnArrays(true)
  const newWords = db.prepare('SELECT n, word FROM word WHERE n > ? ORDER BY n')
  const known = new Map<string, string[]>()
  const found = createLru<Bitmap>(512)
  let lastWord = 0

  function run(match: string): Bitmap {
    let bits = found.get(match)
    if (bits) return bits
    const ords = JSON.parse((rows.get(match) as unknown as [string])[0]) as number[]
    bits = new Bitmap()
    for (const ord of ords) bits.set(ord)
    found.set(match, bits)
    return bits
  }

  function learn(): void {
    for (const { n, word } of newWords.iterate(lastWord) as Iterable<{ n: number; word: string }>) {
      lastWord = n
      const bucket = known.get(word[0]!)
      if (bucket) bucket.push(word)
      else known.set(word[0]!, [word])
    }
  }

  return {
    matching: (word, where) => run(inColumns(where, expression(word))),
    misspelt(word, where) {
      learn()
      const close = (known.get(word.whole[0]!) ?? []).filter(candidate => withinOneEdit(word.whole, candidate))
      if (close.length === 0) return new Bitmap()
      return run(inColumns(where, close.sort().slice(0, mostCorrections).map(exact => quoted(exact, false)).join(' OR ')))
    },
    withCode: code => run(`{code} : ${quoted(code, false)}`),
    changed: () => found.clear(),
  }
}

function expression(word: QueryWord): string {
  const either = word.exact.map(exact => quoted(exact, false))
  if (word.prefix !== null) either.push(quoted(word.prefix, true))
  if (word.parts) {
    const all = word.parts.map(part =>
      part.prefix === null ? quoted(part.exact, false) : `(${quoted(part.exact, false)} OR ${quoted(part.prefix, true)})`,
    )
    either.push(`(${all.join(' AND ')})`)
  }
  return either.join(' OR ')
}

function inColumns(where: Where, match: string): string {
  return where === 'all' ? match : `{name code} : (${match})`
}

/** Tokens have letters and digits only, so nothing in them can end the string. */
function quoted(token: string, prefix: boolean): string {
  return prefix ? `"${token}" *` : `"${token}"`
}
