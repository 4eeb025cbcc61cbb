import type { StatementSync } from 'node:sqlite'
import { type Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Sql, SqlValue } from '../database.ts'
import { kyselyOn } from '../kysely-scope.ts'
import type { Language } from '../kysely-scope.ts'
import type { Statements } from './statements.ts'
import { translateError } from './translate-error.ts'

const language: Language = {
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
}

/** Thrown into late statements when the scope is over (transaction ended, database closed). */
export type Guard = () => void

/**
 * `Sql` on one connection. The functions are async although SQLite answers at once: PostgreSQL will not.
 * `guard` runs before every statement and throws when the scope is over.
 */
export function createScope(statements: Statements, guard: Guard): Sql {
  let kysely: Kysely<unknown> | undefined

  function perform<T>(text: string, work: (statement: StatementSync) => T): T {
    guard()
    const statement = statements(text)
    try {
      return work(statement)
    } catch (error) {
      throw translateError(error, text)
    }
  }

  const scope: Sql = {
    async all<Row>(text: string, params: readonly SqlValue[] = []) {
      return perform(text, (statement) => statement.all(...params)) as Row[]
    },
    async get<Row>(text: string, params: readonly SqlValue[] = []) {
      return perform(text, (statement) => statement.get(...params)) as Row | undefined
    },
    async run(text: string, params: readonly SqlValue[] = []) {
      return Number(perform(text, (statement) => statement.run(...params)).changes)
    },
    query<Schema>() {
      // Building one costs more than most queries, so it waits until it is asked for.
      kysely ??= kyselyOn(language, async ({ sql, parameters }) =>
        perform(sql, (statement) => {
          const params = parameters as SqlValue[]
          if (statement.columns().length === 0)
            return { rows: [], numAffectedRows: BigInt(statement.run(...params).changes) }
          const rows = statement.all(...params)
          return { rows, numAffectedRows: BigInt(rows.length) }
        }),
      )
      return kysely as unknown as Kysely<Schema>
    },
  }
  return scope
}
