/** The word side of an index: documents per token through FTS5, and the known words that typos are corrected to. */
import { Bitmap } from './bitmap.ts'
import { createChanges } from './changes.ts'
import { createLru } from './lru.ts'
import { matchesWord } from '../analysis.ts'
import { matchExpression } from './match-expression.ts'
import { textColumns } from '../stored-text.ts'
import { wholeMark } from '../whole-name.ts'
import { withinOneEdit } from '../within-one-edit.ts'
import type { DatabaseSync } from 'node:sqlite'
import type { QueryWord } from '../analysis.ts'

/** Where a word is looked for: `all` text, only what counts as a name (codes included), the `other` text, or codes. */
export type Where = 'all' | 'name' | 'other' | 'code'

export interface Words {
  matching(word: QueryWord, where: Where): Bitmap
  /** Documents with a word one edit away, first letters being equal. */
  misspelt(word: QueryWord, where: Where): Bitmap
  withCode(code: string): Bitmap
  /** Documents with a whole name, or with one that is close to it. */
  named(token: string, close: boolean): Bitmap
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
      if (text !== null && matchesWord(inWords(word, where), tokensIn(text, where))) kept.bits.set(ord)
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

  /** Whole names begin with a mark, so the first letter is looked at besides. */
  function closeTo(token: string, where: Where): Bitmap {
    learn()
    const close = (known.get(token[0]!) ?? []).filter(
      (candidate) => withinOneEdit(token, candidate) && (token[0] !== wholeMark || token[1] === candidate[1]),
    )
    const exact = close.sort().slice(0, mostCorrections)
    return exact.length ? run(tokens(exact), where) : new Bitmap()
  }

  return {
    matching: run,
    misspelt: (word, where) => closeTo(word.whole, where),
    withCode: (code) => run(tokens([code]), 'code'),
    named: (token, close) => (close ? closeTo(token, 'name') : run(tokens([token]), 'name')),
    forget: () => changes.forget(),
    changed: (ord, text) => changes.record({ ord, text }),
  }
}

function tokens(exact: string[]): QueryWord {
  return { whole: '', exact, synonyms: [], prefix: null, parts: null }
}

function inWords(word: QueryWord, where: Where): QueryWord {
  return where === 'name' ? { ...word, synonyms: [] } : word
}

function tokensIn(text: string, where: Where): string[] {
  const [name, other, code] = textColumns(text)
  return { all: `${name} ${other} ${code}`, name: `${name} ${code}`, other, code }[where].split(' ')
}
