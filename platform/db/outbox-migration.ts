import type { Migration } from './database.ts'

/**
 * Tables of every database that publishes; give them to `openDatabase` before the owner's own migrations.
 * - `outbox`: records not yet on the log. `size` stands before `value` so that sizes are read without the values.
 * - `entity_version`: changes counted per entity; the row outlives the entity. With it stands what its newest record said
 *   beside its value, so that a replay says the same; `epoch` is null while it is the running one.
 * - `outbox_parked`: keys whose record the log rejected; their later rows wait behind it.
 * - `outbox_position`: log ends as the relay last left them; an end beyond them means this database is a copy
 *   from before (see `epoch.ts`).
 * - `outbox_meta`: the epoch.
 * - `replay`: per topic the newest replay, how far it is and what it has sent (`replay/`); `replay_dry_run`: the newest that
 *   only told what it would send.
 */
export const outboxMigrations: readonly Migration[] = [
  {
    name: '000-outbox',
    async up(db, dialect) {
      await db.run(`create table outbox (
      seq ${dialect.serial}, event_id text not null, topic text not null, key text not null,
      entity_version bigint not null, created_at bigint not null, size bigint not null, running_size bigint not null,
      headers text not null, value ${dialect.bytes})`)
      await db.run(`create table entity_version (
      topic text not null, key text not null, n bigint not null, primary key (topic, key))${dialect.clustered}`)
      await db.run(`create table outbox_parked (
      topic text not null, key text not null, seq bigint not null, error text not null,
      primary key (topic, key))${dialect.clustered}`)
      await db.run(`create table outbox_position (
      topic text not null, partition integer not null, position bigint not null,
      primary key (topic, partition))${dialect.clustered}`)
      await db.run('create table outbox_meta (name text primary key, value bigint not null)')
    },
  },
  {
    name: '000-outbox-replay',
    async up(db, dialect) {
      for (const column of [
        'epoch bigint',
        'event_id text',
        'occurred_at bigint',
        'actor text',
        `origin ${dialect.bytes}`,
      ])
        await db.run(`alter table entity_version add column ${column}`)
      // `asked` grows with every replay that begins anew; `keys` is JSON, null for all.
      await db.run(`create table replay (
        topic text primary key, asked bigint not null, asked_at bigint not null, because text not null, since bigint,
        keys text, sent_to text not null, looked_at bigint not null, of_keys bigint not null, sent bigint not null,
        tombstones bigint not null, finished_at bigint, error text not null)${dialect.clustered}`)
    },
  },
  {
    name: '000-outbox-replay-dry-run',
    async up(db, dialect) {
      await db.run(`create table replay_dry_run (
        topic text primary key, asked bigint not null, asked_at bigint not null, because text not null, since bigint,
        keys text, sent_to text not null, looked_at bigint not null, of_keys bigint not null, sent bigint not null,
        tombstones bigint not null, finished_at bigint, error text not null)${dialect.clustered}`)
    },
  },
]
