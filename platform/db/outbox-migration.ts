import type { Migration } from './database.ts'

/**
 * Tables of every database that publishes; give it to `openDatabase` before the owner's own migrations.
 * - `outbox`: records not yet on the log. `size` stands before `value` so that sizes are read without the values.
 * - `entity_version`: changes counted per entity; the row outlives the entity.
 * - `outbox_parked`: keys whose record the log rejected; their later rows wait behind it.
 * - `outbox_position`: log ends as the relay last left them; an end beyond them means this database is a copy
 *   from before (see `epoch.ts`).
 * - `outbox_meta`: the epoch.
 */
export const outboxMigration: Migration = {
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
}
