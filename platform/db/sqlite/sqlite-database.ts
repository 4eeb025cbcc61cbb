import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { callAfterCommit } from '../after-commit.ts'
import type { Database, DatabaseConfig, Dialect, Lease, Sql, Transaction } from '../database.ts'
import { openReadConnection, openWriteConnection } from './connection.ts'
import { createScope } from './scope.ts'
import { createStatements } from './statements.ts'
import { translateError } from './translate-error.ts'
import { createWalGuard } from './wal-guard.ts'

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  bytes: 'blob',
  serial: 'integer primary key autoincrement',
  clustered: ' without rowid',
  // Its transactions follow one another.
  locking: '',
  lockingFree: '',
  turnMs: 12,
  wall: () => [],
  // Without the tables that belong to a virtual one, which go with it.
  listTables: `select t.name from pragma_table_list t join sqlite_schema s on s.name = t.name
    where t.schema = 'main' and t.type in ('table', 'virtual')
      and t.name not like 'sqlite~_%' escape '~' order by s.rowid`,
  listColumns: 'select name from pragma_table_info($1)',
  listKey: 'select name from pragma_table_info($1) where pk > 0 order by pk',
}

const ownLease: Lease = { isHeld: () => true, release: async () => {} }

/** Queued transactions hand the thread to others after this long; commits would else starve the event loop. */
const TURN_MS = 10

/** Opens the file, creating it if missing, without any table: `openDatabase` adds the migrations. */
export function openSqlite(config: DatabaseConfig): Database {
  const writer = openWriteConnection(config)
  const reader = openReadConnection(config)
  const writeStatements = createStatements(writer)
  const truncateWal = createWalGuard(writer, config.location)
  const commitListeners = new Set<() => void>()
  const current = new AsyncLocalStorage<{ open: boolean }>()
  let closed = false
  let queue: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let turnBegan = 0
  let syncs = true

  function assertOpen() {
    if (closed) throw new Error('the database is closed')
  }

  /** Not possible within a transaction, so before it. Frames of the WAL are in order: a full sync covers all before. */
  function syncOnCommit(full: boolean): void {
    if (full === syncs || config.durability === 'derived') return
    writer.exec(`pragma synchronous = ${full ? 'full' : 'normal'}`)
    syncs = full
  }

  async function transact<T>(work: (tx: Transaction) => Promise<T>, durable: boolean): Promise<T> {
    assertOpen()
    syncOnCommit(durable)
    const state = { open: true }
    const afterCommit: (() => void)[] = []
    const guard = () => {
      if (!state.open) throw new Error('statement after the end of its transaction: was it awaited?')
    }
    const sql = createScope(writeStatements, guard)
    const tx = transactionOf(sql, writer, afterCommit)
    control(writer, 'begin immediate')
    let result: T
    try {
      result = await current.run(state, work, tx)
      guard()
      state.open = false
      control(writer, 'commit')
    } catch (error) {
      state.open = false
      // A full disk or an I/O error may have rolled back already.
      if (writer.isTransaction) control(writer, 'rollback')
      throw error
    }
    truncateWal()
    callAfterCommit(afterCommit)
    callAfterCommit(commitListeners)
    return result
  }

  async function next<T>(work: (tx: Transaction) => Promise<T>, durable: boolean): Promise<T> {
    if (performance.now() - turnBegan > TURN_MS) {
      await nextTurn()
      turnBegan = performance.now()
    }
    return transact(work, durable)
  }

  return {
    dialect: sqliteDialect,
    read: createScope(createStatements(reader), assertOpen),
    transaction(work, { durable = true } = {}) {
      if (current.getStore()?.open) {
        return Promise.reject(new Error('a transaction inside a transaction would wait for itself: use the savepoint'))
      }
      if (waiting === 0) turnBegan = performance.now()
      waiting++
      const result = queue.then(() => next(work, durable))
      queue = result.then(
        () => waiting--,
        () => waiting--,
      )
      return result
    },
    onCommit(listener) {
      commitListeners.add(listener)
      return () => commitListeners.delete(listener)
    },
    // Nobody else has the file.
    tryLease: async () => ownLease,
    async close() {
      await queue
      if (closed) return
      closed = true
      commitListeners.clear()
      reader.close()
      writer.close()
    },
  }
}

function transactionOf(sql: Sql, writer: DatabaseSync, afterCommit: (() => void)[]): Transaction {
  let depth = 0
  return {
    ...sql,
    afterCommit(callback) {
      afterCommit.push(callback)
    },
    async savepoint(work) {
      const name = `part_${++depth}`
      control(writer, `savepoint ${name}`)
      try {
        const result = await work()
        control(writer, `release ${name}`)
        return result
      } catch (error) {
        if (writer.isTransaction) control(writer, `rollback to ${name}; release ${name}`)
        throw error
      } finally {
        depth--
      }
    },
  }
}

function control(connection: DatabaseSync, text: string): void {
  try {
    connection.exec(text)
  } catch (error) {
    throw translateError(error, text)
  }
}
