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
  Kysely,
  type QueryResult,
} from 'kysely'

/** Kysely's words for an engine, without its driver. */
export type Language = Pick<Dialect, 'createAdapter' | 'createQueryCompiler' | 'createIntrospector'>

/** A query builder that writes in the engine's language and runs what it wrote by `execute`. */
export function kyselyOn(
  language: Language,
  execute: (query: CompiledQuery) => Promise<QueryResult<unknown>>,
): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: { ...language, createDriver: () => scopeDriver(execute) } })
}

function scopeDriver(execute: (query: CompiledQuery) => Promise<QueryResult<unknown>>): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => execute(query) as Promise<QueryResult<R>>,
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
