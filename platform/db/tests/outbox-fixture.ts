/** One owner with its database and log in a folder of its own, as a truth service has them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { header } from '../../log/headers.ts'
import type { Log, LogRecord } from '../../log/log.ts'
import { openLog } from '../../log/open-log.ts'
import { broadcastSignal } from '../../signal/broadcast-signal.ts'
import { testDatabases } from '../../testing/test-databases.ts'
import type { Database, Transaction } from '../database.ts'
import { openDatabase } from '../open-database.ts'
import { outboxMigrations } from '../outbox-migration.ts'
import { publish } from '../publish.ts'

export const thing: TopicContract<string> = {
  name: 'shelf.thing.v1',
  owner: 'shelf',
  key: 'thing id',
  partitions: 3,
  cleanup: 'delete',
  messageType: 'shelf.Thing',
  encode: (text) => Buffer.from(text),
  decode: (bytes) => Buffer.from(bytes).toString(),
}

export function makeFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'outbox-'))
  const { locate, drop } = testDatabases()
  return {
    dir,
    /** Of the database. */
    location: locate(dir, 'shelf'),
    async remove() {
      await drop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export function openShelf(location: string): Promise<Database> {
  return openDatabase({ location, durability: 'truth' }, [...outboxMigrations])
}

export async function openShelfLog(dir: string): Promise<{ log: Log; close(): Promise<void> }> {
  const signal = broadcastSignal(dir)
  const log = await openLog({ kind: 'embedded', dir: join(dir, 'log'), writer: 'shelf', signal })
  return {
    log,
    async close() {
      await log.close()
      signal.close()
    },
  }
}

let events = 0

/** Publishes a new state of a thing; null ends its life. */
export function put(
  tx: Transaction,
  key: string,
  text: string | null,
  topic = thing.name,
  eventId = `event-${++events}`,
): Promise<number> {
  return publish(tx, {
    topic,
    key,
    value: text === null ? null : thing.encode(text),
    messageType: thing.messageType,
    actor: 'system:shelf',
    occurredAt: new Date(0),
    eventId,
  })
}

export function versionOf(record: LogRecord): number {
  return Number(record.headers[header.entityVersion])
}
