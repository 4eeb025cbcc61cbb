/** Texts of statements that take many rows: `$rows` in them stands for the rows' placeholders. */
import type { SqlValue } from './database.ts'

/** Rows of one statement. What is left comes in powers of two, so that few different statements are prepared. */
const MOST_ROWS = 32

const texts = new Map<string, string>()

/** The same text for as many rows: `($1, $2), ($3, $4)`. */
export function textForRows(text: string, rows: readonly (readonly SqlValue[])[]): string {
  const key = `${rows.length} ${text}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const columns = rows[0]!.length
  const values = rows.map((_, row) => {
    const numbers = Array.from({ length: columns }, (_each, column) => `$${row * columns + column + 1}`)
    return `(${numbers.join(', ')})`
  })
  const made = text.replace('$rows', () => values.join(', '))
  texts.set(key, made)
  return made
}

/** In their order: 32 as long as there are so many, then 16, 8, 4, 2, 1. */
export function* piecesOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  let from = 0
  for (let size = MOST_ROWS; from < rows.length;) {
    if (rows.length - from < size) size /= 2
    else yield rows.slice(from, (from += size))
  }
}
