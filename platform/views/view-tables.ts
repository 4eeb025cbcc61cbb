import type { Migration } from '../db/database.ts'

export const viewStateTables = ['view_state', 'view_source', 'view_position', 'view_applied', 'quarantine'] as const

/**
 * What the runner keeps beside a view's rows, in the same database. Several views may share one (replicas of a
 * truth service), so every row names its view as `<name>-v<version>`.
 * - `view_state.mended` counts rows changed out of order (retries, drops); cursors from before must start again.
 * - `view_source.id` stands for view and topic in `view_applied`, the only large table.
 * - `quarantine.behind`: a fact that waits because an earlier one of its key is parked.
 */
export const viewTables: Migration = {
  name: '001-view-state',
  async up(db, dialect) {
    await db.run(`create table view_state (
      view text primary key, birth text not null, mended integer not null, code_version text not null,
      newest_applied_at bigint, rebuilt_because text, health text not null, tables text not null)`)
    await db.run(`create table view_source (
      id ${dialect.serial}, view text not null, topic text not null, incarnation text, unique (view, topic))`)
    await db.run(`create table view_position (
      view text not null, topic text not null, partition integer not null, position bigint not null,
      primary key (view, topic, partition))${dialect.clustered}`)
    await db.run(`create table view_applied (
      source bigint not null, key text not null, version bigint not null,
      primary key (source, key))${dialect.clustered}`)
    await db.run(`create table quarantine (
      id ${dialect.serial}, view text not null, consumer_group text not null, topic text not null,
      partition integer not null, log_offset bigint not null, key text not null, value ${dialect.bytes},
      headers text not null, error text not null, parked_at bigint not null, attempts integer not null,
      tried_with text not null, behind integer not null, dropped_because text)`)
    await db.run('create index quarantine_key on quarantine (view, topic, key, log_offset)')
  },
}
