import { type Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { QueryResult } from 'pg'
import type { Sql, SqlValue } from '../database.ts'
import { kyselyOn } from '../kysely-scope.ts'
import type { Language } from '../kysely-scope.ts'

const language: Language = {
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
}

/** Runs one statement: on the transaction's connection, or on any. */
export type Execute = <Row extends object>(text: string, params: readonly SqlValue[]) => Promise<QueryResult<Row>>

export function createScope(execute: Execute): Sql {
  let kysely: Kysely<unknown> | undefined

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
    query<Schema>() {
      kysely ??= kyselyOn(language, async ({ sql, parameters }) => {
        const { rows, rowCount } = await execute(sql, parameters as SqlValue[])
        return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
      })
      return kysely as unknown as Kysely<Schema>
    },
  }
}
