/**
 * SQL without a port: text with `$1 …` parameters that SQLite and PostgreSQL both take, prepared once and kept. A query
 * builder would cost ~15 µs a statement and, loaded in every thread, a third of all modules of a truth service.
 */

export type SqlValue = string | number | bigint | null | Uint8Array

/** Statements inside one scope: a transaction, or the read connection. */
export interface Sql {
  all<Row>(text: string, params?: readonly SqlValue[]): Promise<Row[]>
  get<Row>(text: string, params?: readonly SqlValue[]): Promise<Row | undefined>
  /** @returns the number of rows changed */
  run(text: string, params?: readonly SqlValue[]): Promise<number>
  /**
   * Runs `text` for all rows, in which `$rows` stands for `($1, $2 …)`. PostgreSQL, where a statement is a round trip,
   * takes many at once; SQLite one after the other, since it copies every page that a statement with many rows touches.
   * No two rows may meet in one conflict.
   * @returns what the statements return, in no certain order
   * @example
   * await tx.insert('insert into sku (product_id, sku) values $rows on conflict do nothing', [[id, 'S'], [id, 'M']])
   */
  insert<Row>(text: string, rows: readonly (readonly SqlValue[])[]): Promise<Row[]>
}

export interface Migration {
  /** Sorted and applied once, in order: `001-products`. Forward only. */
  name: string
  up(db: Sql, dialect: Dialect): Promise<void>
}

/**
 * The few words in which the two engines differ inside migrations. Counters and times are `bigint` on both: to
 * SQLite it is an integer like any other, PostgreSQL's `integer` ends at 2^31.
 */
export interface Dialect {
  name: 'sqlite' | 'postgres'
  /** `blob` or `bytea` */
  bytes: string
  /** `integer primary key autoincrement` or `bigserial primary key` */
  serial: string
  /** Put after a table's closing bracket to store rows in the order of the primary key: ` without rowid` or nothing. */
  clustered: string
  /** Ends a `select` in a guarded transaction whose rows nobody else may change from here on: ` for update` or nothing. */
  locking: string
  /** The same, leaving out rows that another transaction holds: ` for update skip locked` or nothing. */
  lockingFree: string
  /**
   * For how long, in milliseconds, one transaction of many may put off others. On SQLite it blocks its thread and its
   * file; on PostgreSQL only those who write the same tables, and each commit costs more.
   */
  turnMs: number
  /**
   * Statements that put a wall between tenants through a table, see `raiseWalls`; none where the engine has no walls.
   * `isParty`: SQL in which `$tenant` is the tenant.
   */
  wall(table: string, isParty: string): string[]
  /** A query that gives the `name` of every table, in the order of creation where the engine knows it. */
  listTables: string
  /** A query that gives the `name` of each column of table `$1`. */
  listColumns: string
  /** A query that gives the `name` of each column of the primary key of table `$1`, in the key's order. */
  listKey: string
}

export interface Database {
  dialect: Dialect
  /** Outside any transaction, on a connection of its own; a read snapshot ends with each call. */
  read: Sql
  /**
   * Runs `work` in one write transaction; transactions of one database follow one another, those of other copies of
   * the service included (SQLite: `BEGIN IMMEDIATE`; PostgreSQL: an advisory lock), so what was read stays true to
   * the commit. `work` must not wait for anything but this scope: no RPC, no timer. A throw rolls back.
   * Callbacks given to `afterCommit` run after the commit, before the promise resolves.
   *
   * @example
   * const version = await db.transaction(async (tx) => {
   *   await tx.run('update product set name = $1 where id = $2', [name, id])
   *   return publish(tx, { topic, key: id, value, messageType, actor, occurredAt, eventId })
   * })
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
  /**
   * Calls `listener` after every commit of this database by this process, and soon after those of others (relays and
   * schedulers look for work). Calls may be lost and merged: who listens also polls.
   * @returns a function that ends the listening
   */
  onCommit(listener: () => void): () => void
  /**
   * Takes what only one process may do at a time: `relay`. It ends with the process at the latest.
   * @returns undefined while another process holds it
   */
  tryLease(name: string): Promise<Lease | undefined>
  close(): Promise<void>
}

export interface Lease {
  /** False once the connection that held it is lost: then it must be taken again. */
  isHeld(): boolean
  release(): Promise<void>
}

export interface TransactionOptions {
  /**
   * Such transactions run beside each other where the engine can: they write or lock the row they decide by before they
   * read what the decision rests on, and their `work` may be run again, from the start, after a deadlock.
   */
  guarded?: boolean
  /**
   * `false` for what can be derived again: the commit need not wait for the disk. A power failure may take it, with
   * nothing before it and everything after it; the next durable commit secures it. What such a transaction put into the
   * outbox may by then be on the log: the database is then older than the log, which raises its epoch. Default true.
   */
  durable?: boolean
}

export interface Transaction extends Sql {
  /** `callback` must not throw: the commit stands already. */
  afterCommit(callback: () => void): void
  /** A part that can fail alone: a throw rolls back to where it began and is passed on. */
  savepoint<T>(work: () => Promise<T>): Promise<T>
}

export interface DatabaseConfig {
  /** SQLite: a file path. PostgreSQL: `postgres://…/database?schema=name`. */
  location: string
  /** `truth` waits for the disk on commit (synchronous=FULL); `derived` may lose the last moments and rebuild. */
  durability: 'truth' | 'derived'
  /** Page cache in MiB; default 8. */
  cacheMib?: number
}
