import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { callAfterCommit } from '../after-commit.ts'
import { currentTenant } from '../tenant.ts'
import type { Database, DatabaseConfig, Dialect, SqlValue, Transaction } from '../database.ts'
import type { Connection } from './connection.ts'
import { parseLocation } from './location.ts'
import { lockKey } from './lock-key.ts'
import { expectUsable } from './expect-usable.ts'
import { createPool } from './pool.ts'
import type { Pool } from './pool.ts'
import { createScope } from './scope.ts'
import { openSideConnection } from './side-connection.ts'
import type { SideConnection } from './side-connection.ts'
import { control, execute } from './statements.ts'
import { TransactionConflictError } from './translate-error.ts'
import { tellSession, tellTransaction, wall } from './wall.ts'

export const postgresDialect: Dialect = {
  name: 'postgres',
  bytes: 'bytea',
  serial: 'bigserial primary key',
  clustered: '',
  locking: ' for update',
  lockingFree: ' for update skip locked',
  turnMs: 250,
  wall,
  listTables: `select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' order by oid`,
  listColumns: `select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = $1`,
  listKey: `select attname as name from pg_index join unnest(indkey) with ordinality as k (number, at) on true
    join pg_attribute on attrelid = indrelid and attnum = k.number
    where indrelid = (current_schema() || '.' || $1)::regclass and indisprimary order by k.at`,
}

/** Connections of one database at most, opened as they are needed; guarded transactions run beside each other on theirs. */
const MOST_WRITING = 4
const MOST_READING = 3
/** After so many conflicts in a row the caller is told; each try waits a little longer, at random. */
const MOST_TRIES = 10
const FIRST_PAUSE_MS = 4
const MOST_PAUSE_MS = 200

/** Opens the schema, creating it if missing, without any table: `openDatabase` adds the migrations. */
export async function openPostgres(config: DatabaseConfig): Promise<Database> {
  const { schema } = parseLocation(config.location)
  const key = lockKey(schema, 'transaction')
  const writers = createPool(config, MOST_WRITING)
  const readers = createPool({ ...config, readOnly: true }, MOST_READING)
  const commitListeners = new Set<() => void>()
  const current = new AsyncLocalStorage<{ open: boolean }>()
  let side: SideConnection | undefined
  /** Transactions of this process that want to be alone wait here, not on connections. */
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false

  async function transact<T>(
    connection: Connection,
    begin: string,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<[T, (() => void)[]]> {
    const state = { open: true }
    const afterCommit: (() => void)[] = []
    try {
      await control(connection, begin)
      const result = await current.run(state, work, transactionOn(connection, state, afterCommit))
      if (!state.open) throw new Error('the transaction is over')
      state.open = false
      const [committed] = await control(connection, 'commit')
      if (committed?.command !== 'COMMIT') {
        throw new Error('a statement failed before: a part that may fail belongs into a savepoint')
      }
      return [result, afterCommit]
    } catch (error) {
      state.open = false
      if (!connection.lost) await control(connection, 'rollback').catch(() => (connection.lost = true))
      throw error
    }
  }

  async function run<T>(begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        const [result, afterCommit] = await writers.use((connection) => transact(connection, begin, work))
        callAfterCommit(afterCommit)
        callAfterCommit(commitListeners)
        side?.tell()
        return result
      } catch (error) {
        if (!(error instanceof TransactionConflictError) || tries === MOST_TRIES) throw error
        await delay(Math.random() * Math.min(MOST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries))
      }
    }
  }

  function beside(): SideConnection {
    side ??= openSideConnection(config, schema, () => callAfterCommit(commitListeners))
    return side
  }

  try {
    await writers.use((connection) => prepareSchema(connection, schema, key))
  } catch (error) {
    await writers.close()
    throw error
  }

  return {
    dialect: postgresDialect,
    read: readScope(readers),
    transaction(work, { guarded = false, durable = true } = {}) {
      if (closed) return Promise.reject(new Error('the database is closed'))
      if (current.getStore()?.open) {
        return Promise.reject(new Error('a transaction inside a transaction would wait for itself: use the savepoint'))
      }
      const commit = durable ? '' : 'set local synchronous_commit = off; '
      const begin = `begin; ${tellTransaction(currentTenant())}; ${commit}select pg_advisory_xact_lock`
      if (guarded) return run(`${begin}_shared(${key})`, work)
      const result = queue.then(() => run(`${begin}(${key})`, work))
      queue = result.catch(() => {})
      return result
    },
    onCommit(listener) {
      beside()
      commitListeners.add(listener)
      return () => commitListeners.delete(listener)
    },
    tryLease: (name) => beside().tryLease(name),
    async close() {
      await queue
      if (closed) return
      closed = true
      commitListeners.clear()
      await side?.close()
      await readers.close()
      await writers.close()
    },
  }
}

async function prepareSchema(connection: Connection, schema: string, key: bigint): Promise<void> {
  await expectUsable(connection)
  // Whoever may not create schemas can still work in one that is there.
  const found = await execute(connection, 'select 1 as found from pg_namespace where nspname = $1', [schema])
  if (found.rowCount === 1) return
  // Two that create one schema at once would both try: the lock makes the second find it.
  const lock = `select pg_advisory_xact_lock(${key})`
  await control(connection, `begin; ${lock}; create schema if not exists "${schema}"; commit`)
}

/** Each statement on its own, on any connection. */
export function readScope(readers: Pool) {
  return createScope(<Row extends object>(text: string, params: readonly SqlValue[]) => {
    const tenant = currentTenant()
    return readers.use(async (connection) => {
      if (connection.tenant === tenant) return execute<Row>(connection, text, params)
      // Both go out at once; the answer counts only when the session was told.
      const [, result] = await Promise.all([tell(connection, tenant), execute<Row>(connection, text, params)])
      return result
    })
  })
}

async function tell(connection: Connection, tenant: string): Promise<void> {
  connection.tenant = tenant
  try {
    await control(connection, tellSession(tenant))
  } catch (error) {
    connection.lost = true
    throw error
  }
}

function transactionOn(connection: Connection, state: { open: boolean }, afterCommit: (() => void)[]): Transaction {
  const guard = () => {
    if (!state.open) throw new Error('statement after the end of its transaction: was it awaited?')
  }
  let depth = 0
  return {
    ...createScope(async (text, params) => {
      guard()
      return execute(connection, text, params)
    }),
    afterCommit(callback) {
      afterCommit.push(callback)
    },
    async savepoint(work) {
      guard()
      const name = `part_${++depth}`
      await control(connection, `savepoint ${name}`)
      try {
        const result = await work()
        await control(connection, `release ${name}`)
        return result
      } catch (error) {
        if (!connection.lost) await control(connection, `rollback to ${name}; release ${name}`)
        throw error
      } finally {
        depth--
      }
    },
  }
}
