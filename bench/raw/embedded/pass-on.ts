/** The raw limit of enrichment: records read from one durable file by one thread, and those it publishes written to it. */
import type { LogRecord } from '@selvedge/platform/log/log'
import { BATCH } from '../product-rows.ts'
import { openRawFile } from './raw-file.ts'

const TABLES =
  'create table record (seq integer primary key, topic text not null, key text not null, value blob not null)'

/** @returns records read a second */
export function passOn(read: readonly LogRecord[], written: readonly LogRecord[]): number {
  using file = openRawFile(TABLES)
  const { database } = file
  const insert = database.prepare('insert into record (topic, key, value) values (?, ?, ?)')
  const write = (records: readonly LogRecord[]) => {
    for (let at = 0; at < records.length; at += BATCH) {
      database.exec('begin immediate')
      for (const { topic, key, value } of records.slice(at, at + BATCH)) insert.run(topic, key, value)
      database.exec('commit')
    }
  }
  write(read)
  const some = database.prepare('select * from record where seq > ? and seq <= ? order by seq')
  const began = performance.now()
  let seen = 0
  for (let at = 0; at < read.length; at += BATCH) seen += some.all(at, at + BATCH).length
  write(written)
  if (seen !== read.length) throw new Error(`${seen} of ${read.length} records were read`)
  return (seen / (performance.now() - began)) * 1_000
}
