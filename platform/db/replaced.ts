/**
 * What truth was: an entity as it stood before each change, kept in the transaction that replaces it. An entity that is
 * made or left as it is writes nothing here, and what was never replaced is read where it stands.
 */
import type { Migration, Sql, Transaction } from './database.ts'
import { raiseWalls } from './tenant.ts'

/** @param name in the order of the owner's own migrations: `003-replaced` */
export function replacedMigration(name: string): Migration {
  return {
    name,
    async up(db, dialect) {
      // `version` is that of the record which took its place: two changes of one moment stay apart.
      await db.run(`create table replaced (
        topic text not null, key text not null, version bigint not null, organisation_id text not null,
        since bigint not null, until bigint not null, message ${dialect.bytes} not null,
        primary key (topic, key, version))${dialect.clustered}`)
      await raiseWalls(db, dialect, { replaced: 'organisation_id = $tenant' })
    },
  }
}

export interface Replaced {
  topic: string
  key: string
  /** Of the record that took its place. */
  version: number
  /** Whose history it is: nobody else reads it, see `raiseWalls`. */
  organisationId: string
  since: Date
  until: Date
  message: Uint8Array
}

export async function keepReplaced(tx: Transaction, states: readonly Replaced[]): Promise<void> {
  await tx.insert(
    'insert into replaced (topic, key, version, organisation_id, since, until, message) values $rows',
    states.map(({ topic, key, version, organisationId, since, until, message }) => {
      return [topic, key, version, organisationId, since.getTime(), until.getTime(), message]
    }),
  )
}

export interface KeptState {
  /** Milliseconds since the epoch; null where the owner's table does not tell it. */
  since: number | null
  /** Null: it still holds. */
  until: number | null
  message: Uint8Array
}

export interface StateQuestion {
  topic: string
  key: string
  at: Date
  /** The owner's table, by `id`, with the state that holds now as its `message`. */
  table: string
  /** Its column with the milliseconds since when that is so, where it has one. */
  since?: string
}

/** The state at a moment and the one that followed it, in one reading; a change made at the moment counts. */
export function statesFrom(sql: Sql, { topic, key, at, table, since = 'null' }: StateQuestion): Promise<KeptState[]> {
  return sql.all<KeptState>(
    `select since, until, message from (
        select version, since, until, message from replaced where topic = $1 and key = $2 and until > $3
        union all
        select 9223372036854775807, cast(${since} as bigint), cast(null as bigint), message from ${table} where id = $2
      ) as state order by version limit 2`,
    [topic, key, at.getTime()],
  )
}
