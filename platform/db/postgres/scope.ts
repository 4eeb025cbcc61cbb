import type { QueryResult } from 'pg'
import type { Sql, SqlValue } from '../database.ts'

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
    async run(text: string, params: readonly SqlValue[] = []) {
      return (await execute(text, params)).rowCount ?? 0
    },
  }
}
