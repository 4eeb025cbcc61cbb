/** The word side of an index: documents per token through FTS5, and the known words that typos are corrected to. */
import { Bitmap } from './bitmap.ts'
import { createChanges } from './changes.ts'
import { createLru } from './lru.ts'
import { matchesWord } from '../analysis.ts'
import { matchExpression } from './match-expression.ts'
import { textColumns } from '../stored-text.ts'
import { withinOneEdit } from '../within-one-edit.ts'
import type { DatabaseSync } from 'node:sqlite'
import type { QueryWord } from '../analysis.ts'

/** Where a word is looked for: `all` text, or only what counts as a name (codes included), or whole codes alone. */
export type Where = 'all' | 'name' | 'code'

export interface Words {
  matching(word: QueryWord, where: Where): Bitmap
  /** Documents with a word one edit away, first letters being equal. */
  misspelt(word: QueryWord, where: Where): Bitmap
  withCode(code: string): Bitmap
  /** The document's text is now this; null when it ended. */
  changed(ord: number, text: string | null): void
  /** Any text may have changed. */
  forget(): void
}

const mostCorrections = 50

interface Found {
  bits: Bitmap
  moment: number
}

/** All reads happen inside the caller's read transaction. Bitmaps handed out are not to be changed. */
export function createWords(db: DatabaseSync): Words {
  const rows = db.prepare('SELECT json_group_array(rowid) FROM text WHERE text MATCH ?')
  rows.setReturnArrays(true)
  const newWords = db.prepare('SELECT n, word FROM word WHERE n > ? ORDER BY n')
  const known = new Map<string, string[]>()
  const changes = createChanges<{ ord: number; text: string | null }>()
  const found = createLru<Found>(512)
  let lastWord = 0

  function run(word: QueryWord, where: Where): Bitmap {
    const match = matchExpression(word, where)
    const kept = found.get(match)
    if (kept && mended(kept, word, where)) return kept.bits
    const ords = JSON.parse((rows.get(match) as unknown as [string])[0]) as number[]
    const bits = new Bitmap()
    for (const ord of ords) bits.set(ord)
    found.set(match, { bits, moment: changes.now() })
    return bits
  }

  function mended(kept: Found, word: QueryWord, where: Where): boolean {
    const changed = changes.since(kept.moment)
    if (!changed) return false
    for (const { ord, text } of changed) {
      if (text !== null && matchesWord(word, tokensIn(text, where))) kept.bits.set(ord)
      else kept.bits.clear(ord)
    }
    kept.moment = changes.now()
    return true
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
    matching: run,
    misspelt(word, where) {
      learn()
      const close = (known.get(word.whole[0]!) ?? []).filter((candidate) => withinOneEdit(word.whole, candidate))
      const exact = close.sort().slice(0, mostCorrections)
      return exact.length ? run({ whole: word.whole, exact, prefix: null, parts: null }, where) : new Bitmap()
    },
    withCode: (code) => run({ whole: code, exact: [code], prefix: null, parts: null }, 'code'),
    forget: () => changes.forget(),
    changed: (ord, text) => changes.record({ ord, text }),
  }
}

function tokensIn(text: string, where: Where): string[] {
  const [name, other, code] = textColumns(text)
  return (where === 'all' ? `${name} ${other} ${code}` : where === 'name' ? `${name} ${code}` : code).split(' ')
}
