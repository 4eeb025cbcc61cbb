import type { QueryResult } from 'pg'
import type { Sql, SqlValue } from '../database.ts'
import { piecesOf, textForRows } from '../rows-text.ts'

/** Runs one statement: on the transaction's connection, or on any. */
export type Execute = <Row extends object>(text: string, params: readonly SqlValue[]) => Promise<QueryResult<Row>>

export function createScope(execute: Execute): Sql {
  return {
    async all<Row>(text: string, params: readonly SqlValue[] = []) {
      return (await execute(text, params)).rows as Row[]
    },
    async get<Row>(text: string, params: readonly SqlValue[] = []) {
      return (await execute(text, params)).rows[0] as Row | undefined
    },
    async insert<Row>(text: string, rows: readonly (readonly SqlValue[])[]) {
      // All go out at once and are answered in their order; after one that failed none of the others counts.
      const pieces = [...piecesOf(rows)].map((piece) => execute(textForRows(text, piece), piece.flat()))
      return (await Promise.all(pieces)).flatMap((result) => result.rows as Row[])
    },
    async run(text: string, params: readonly SqlValue[] = []) {
      return (await execute(text, params)).rowCount ?? 0
    },
  }
}
