import type { StatementSync } from 'node:sqlite'
import type { Sql, SqlValue } from '../database.ts'
import { textForRows } from '../rows-text.ts'
import type { Statements } from './statements.ts'
import { translateError } from './translate-error.ts'

/** Thrown into late statements when the scope is over (transaction ended, database closed). */
export type Guard = () => void

/**
 * `Sql` on one connection. The functions are async although SQLite answers at once: PostgreSQL will not.
 * `guard` runs before every statement and throws when the scope is over.
 */
export function createScope(statements: Statements, guard: Guard): Sql {
  function perform<T>(text: string, work: (statement: StatementSync) => T): T {
    guard()
    const statement = statements(text)
    try {
      return work(statement)
    } catch (error) {
      throw translateError(error, text)
    }
  }

  return {
    async all<Row>(text: string, params: readonly SqlValue[] = []) {
      return perform(text, (statement) => statement.all(...params)) as Row[]
    },
    async get<Row>(text: string, params: readonly SqlValue[] = []) {
      return perform(text, (statement) => statement.get(...params)) as Row | undefined
    },
    async insert<Row>(text: string, rows: readonly (readonly SqlValue[])[]) {
      if (rows.length === 0) return []
      return perform(textForRows(text, rows.slice(0, 1)), (statement) => {
        const returned: Row[] = []
        for (const row of rows) returned.push(...(statement.all(...row) as Row[]))
        return returned
      })
    },
    async run(text: string, params: readonly SqlValue[] = []) {
      return Number(perform(text, (statement) => statement.run(...params)).changes)
    },
  }
}
