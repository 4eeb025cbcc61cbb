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
      const returned: Row[] = []
      for (const piece of piecesOf(rows)) {
        returned.push(...((await execute(textForRows(text, piece), piece.flat())).rows as Row[]))
      }
      return returned
    },
    async run(text: string, params: readonly SqlValue[] = []) {
      return (await execute(text, params)).rowCount ?? 0
    },
  }
}
