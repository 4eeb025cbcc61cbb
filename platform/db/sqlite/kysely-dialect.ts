/**
 * Kysely on one scope. Kysely's own SQLite driver opens plain `begin` (fails at once when another connection
 * wrote in between) and parks every read behind any `await` of a transaction, so the scope stays in charge:
 * builders execute in the transaction or read scope they came from, and cannot open transactions themselves.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SqlValue } from '../database.ts'
import type { Perform } from './scope.ts'

export class ScopeDialect implements Dialect {
  readonly #perform: Perform

  constructor(perform: Perform) {
    this.#perform = perform
  }

  createDriver(): Driver {
    return scopeDriver(this.#perform)
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler()
  }

  createAdapter() {
    return new SqliteAdapter()
  }

  createIntrospector(db: Kysely<any>) {
    return new SqliteIntrospector(db)
  }
}

function scopeDriver(perform: Perform): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      return perform(query.sql, (statement) => {
        const params = query.parameters as SqlValue[]
        if (statement.columns().length > 0) {
          const rows = statement.all(...params) as R[]
          return { rows, numAffectedRows: BigInt(rows.length) }
        }
        const { changes } = statement.run(...params)
        return { rows: [], numAffectedRows: BigInt(changes) }
      })
    },
    streamQuery(): never {
      throw new Error('streaming would hold a read snapshot open: page by key instead')
    },
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuseTransaction,
    commitTransaction: refuseTransaction,
    rollbackTransaction: refuseTransaction,
    destroy: async () => {},
  }
}

async function refuseTransaction(): Promise<void> {
  throw new Error('use database.transaction(), whose scope this query builder belongs to')
}
