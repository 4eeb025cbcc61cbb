/**
 * A database of PostgreSQL as a file: lines of JSON that say what follows, and the rows of each table in the server's own
 * text format, which ends with a line `\.` and has none like it. The format is that of `pg_dump` in its plain form but for the
 * lines between.
 */
import { createReadStream } from 'node:fs'
import { z } from 'zod'

const migrated = z.object({ migrations: z.array(z.string()) })
const table = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
const sequences = z.object({ sequences: z.record(z.string(), z.int()) })

type Migrated = z.infer<typeof migrated>
type TableHead = z.infer<typeof table>
/** Sequence → the last number it gave; of those that gave one. */
type Sequences = z.infer<typeof sequences>

/** What a file has, in its order: the migrations, every table, the sequences. */
type Part = Migrated | (TableHead & { lines: AsyncIterable<Buffer> }) | Sequences

export const END = '\\.\n'
const end = Buffer.from(END)
const endBehind = Buffer.from(`\n${END}`)
const NEWLINE = 10
const PIECE = 1024 * 1024

export const headLine = (head: Migrated | TableHead | Sequences) => `${JSON.stringify(head)}\n`

/**
 * Lines of a table come in pieces of whole ones, and have to be read before the next part.
 * @throws Error when the file is none of these, or ends too early
 */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  const pieces = wholeLines(file)
  let piece: Buffer = Buffer.alloc(0)
  let isWhole = false

  async function more(): Promise<boolean> {
    const { done, value } = await pieces.next()
    if (!done) piece = value
    return !done
  }

  async function* lines(): AsyncGenerator<Buffer> {
    for (;;) {
      if (piece.length === 0 && !(await more())) throw new Error('it ends within a table')
      const found = piece.indexOf(endBehind)
      const until = piece.subarray(0, end.length).equals(end) ? 0 : found < 0 ? piece.length : found + 1
      const before = piece.subarray(0, until)
      const ended = until < piece.length
      piece = piece.subarray(ended ? until + end.length : until)
      if (before.length > 0) yield before
      if (ended) return
    }
  }

  while (piece.length > 0 || (await more())) {
    const at = piece.indexOf(NEWLINE)
    const head = headOf(piece.toString('utf8', 0, at))
    piece = piece.subarray(at + 1)
    isWhole = 'sequences' in head
    yield 'table' in head ? { ...head, lines: lines() } : head
  }
  if (!isWhole) throw new Error('it ends too early')
}

function headOf(line: string): Migrated | TableHead | Sequences {
  return z.union([migrated, table, sequences]).parse(JSON.parse(line))
}

async function* wholeLines(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    const until = bytes.lastIndexOf(NEWLINE) + 1
    rest = bytes.subarray(until)
    if (until > 0) yield bytes.subarray(0, until)
  }
  if (rest.length > 0) throw new Error('it ends within a line')
}
