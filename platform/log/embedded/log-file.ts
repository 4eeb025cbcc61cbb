import type { DatabaseSync } from 'node:sqlite'
import { openOwned } from './sqlite.ts'

export const logFileVersion = 1

/**
 * One file per writing thread.
 * - `topic.id` is never used twice, so records of a deleted topic cannot appear under a new one.
 * - `partition_end.next_offset` is kept apart from the records: compaction may remove the last of them.
 * - `removed_topic` names deleted topics whose records are still being cleared away.
 * - `latest` holds the newest offset of each key; it answers `newest` and tells compaction what is superseded.
 */
const schema = `
create table topic (
  id integer primary key autoincrement,
  name text not null unique,
  partitions integer not null,
  cleanup text not null,
  incarnation text not null,
  created_at integer not null
) strict;
create table partition_end (
  topic_id integer not null,
  partition integer not null,
  next_offset integer not null,
  held integer not null,
  primary key (topic_id, partition)
) strict, without rowid;
create table record (
  topic_id integer not null,
  partition integer not null,
  offset integer not null,
  key text not null,
  value blob,
  headers text not null,
  appended_at integer not null,
  primary key (topic_id, partition, offset)
) strict, without rowid;
create table latest (
  topic_id integer not null,
  key text not null,
  offset integer not null,
  primary key (topic_id, key)
) strict, without rowid;
create table removed_topic (id integer primary key) strict`

/**
 * Opens the file this thread appends to. Pages of 16 KB keep a record of up to 4 KB inside one tree cell:
 * with 4 KB pages each record over 1 KB takes a page of its own, at half the speed.
 */
export function openLogFile(path: string): DatabaseSync {
  return openOwned(path, { version: logFileVersion, schema, synchronous: 'FULL', pageSize: 16_384 })
}
