import type { Contents } from '../contents.ts'
import { partsOf } from './rows-file.ts'

const NEWLINE = 10
const TAB = 9

/**
 * Reads a copy whole, without a server: also whether each line has as many values as its table has columns.
 * @throws Error when it cannot be read
 */
export async function lookIntoRows(file: string): Promise<Contents> {
  const migrations: string[] = []
  const tables: Record<string, number> = {}
  /** Lines of the tables that say more than how many they have. */
  const telling: Record<string, Record<string, string>[]> = { outbox_meta: [], outbox_position: [] }
  for await (const part of partsOf(file)) {
    if ('migrations' in part) migrations.push(...part.migrations)
    if (!('table' in part)) continue
    const { table, columns } = part
    let rows = 0
    for await (const lines of part.lines) {
      rows += countOf(lines, table, columns.length)
      telling[table]?.push(...valuesOf(lines, columns))
    }
    tables[table] = rows
  }
  const publishes = 'outbox' in tables
  const epoch = telling['outbox_meta']!.find(({ name }) => name === 'epoch')
  return {
    migrations,
    epoch: publishes ? Number(epoch?.['value'] ?? 0) : null,
    tables,
    waiting: tables['outbox'] ?? 0,
    positions: telling['outbox_position']!.map(({ topic, partition, position }) => ({
      topic: topic!,
      partition: Number(partition),
      position: Number(position),
    })).toSorted((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1)),
  }
}

/** @throws Error naming the table when a line is none of its rows */
function countOf(lines: Buffer, table: string, columns: number): number {
  let rows = 0
  for (let from = 0; from < lines.length; rows++) {
    const until = lines.indexOf(NEWLINE, from)
    let values = 1
    for (let tab = lines.indexOf(TAB, from); tab >= 0 && tab < until; tab = lines.indexOf(TAB, tab + 1)) values++
    if (values !== columns) throw new Error(`a row of ${table} has ${values} values and not ${columns}`)
    from = until + 1
  }
  return rows
}

function valuesOf(lines: Buffer, columns: readonly string[]): Record<string, string>[] {
  const rows = lines.toString('utf8').trimEnd().split('\n')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((value, at) => [columns[at]!, value])))
}
