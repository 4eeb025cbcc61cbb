/** A small view over entities and facts, and a folder with a log to run it on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { Database, Migration } from '../../db/database.ts'
import type { Locate } from '../../db/locate.ts'
import { openLog } from '../../log/open-log.ts'
import type { Log, OutgoingRecord } from '../../log/log.ts'
import { broadcastSignal } from '../../signal/broadcast-signal.ts'
import type { Signal } from '../../signal/signal.ts'
import { testDatabases } from '../../testing/test-databases.ts'
import { keyedRows } from '../keyed-rows.ts'
import { recordOf } from '../replay-test.ts'
import { startView } from '../run-view.ts'
import type { RunningView } from '../run-view.ts'
import { BadRecordError, source } from '../view.ts'
import type { View } from '../view.ts'
import { viewKey } from '../view-state.ts'

export const thing: TopicContract<string> = {
  name: 'shelf.thing.v1',
  owner: 'shelf',
  key: 'thing id',
  partitions: 3,
  cleanup: 'compact',
  messageType: 'shelf.Thing',
  encode: (text) => Buffer.from(text),
  decode(bytes) {
    const text = Buffer.from(bytes).toString()
    if (text === 'undecodable') throw new RangeError('index out of range')
    return text
  },
}

/** Facts: the log keeps every one. */
export const happening: TopicContract<string> = { ...thing, name: 'shelf.happening.v1', cleanup: 'delete' }

const migrations: Migration[] = [
  {
    name: '001-things',
    async up(db, dialect) {
      await db.run(
        'create table thing (id text primary key, text text not null, partition integer not null, position bigint not null)',
      )
      await db.run('create table thing_seen (id text primary key, parked integer not null default 0)')
      await db.run(
        `create table happening (no ${dialect.serial}, event text not null unique,
          thing text not null references thing_seen (id), text text)`,
      )
    },
  },
]

const things = keyedRows(
  `insert into thing (id, text, partition, position) values $rows
    on conflict (id) do update set text = excluded.text, partition = excluded.partition, position = excluded.position`,
  'delete from thing where id',
)

/** @param bad texts that the code cannot apply */
export function thingView(bad: (text: string) => boolean = (text) => text.startsWith('bad')): View {
  const check = (text: string | null) => {
    if (text !== null && bad(text)) throw new BadRecordError(`cannot apply ${text}`)
  }
  return {
    name: 'things',
    version: 1,
    migrations,
    sources: [
      source(thing, async (tx, { key, message, partition, offset }) => {
        if (message === null) things.remove(tx, key)
        else things.put(tx, key, [key, message, partition, offset])
        check(message)
      }),
      source(happening, async (tx, { key, message, eventId }) => {
        check(message)
        await tx.run('insert into thing_seen (id) values ($1) on conflict do nothing', [key])
        await tx.run('insert into happening (event, thing, text) values ($1, $2, $3)', [eventId, key, message])
      }),
    ],
    async onParked(tx, _topic, key) {
      await tx.run('insert into thing_seen (id, parked) values ($1, 1) on conflict (id) do update set parked = 1', [
        key,
      ])
    },
    async onHealed(tx, _topic, key) {
      await tx.run('update thing_seen set parked = 0 where id = $1', [key])
    },
  }
}

export async function dumpThings(db: Database): Promise<unknown> {
  return {
    things: await db.read.all('select id, text from thing order by id'),
    happenings: await db.read.all('select event, text from happening order by event'),
    parked: await db.read.all('select id from thing_seen where parked = 1 order by id'),
  }
}

export interface Desk {
  dir: string
  locate: Locate
  log: Log
  signal: Signal
  errors: unknown[]
  put(key: string, text: string | null, version: number): Promise<void>
  happen(key: string, text: string, version: number): Promise<void>
  append(records: OutgoingRecord[]): Promise<void>
  start(view?: View, codeVersion?: string): Promise<RunningView>
  close(): Promise<void>
  /** Opens a log again after `loseLog`. */
  reopenLog(): Promise<void>
}

export async function openDesk(dir = mkdtempSync(join(tmpdir(), 'view-'))): Promise<Desk> {
  const signal = broadcastSignal(dir)
  const { locate, drop } = testDatabases()
  const running: RunningView[] = []
  const open = async () => {
    const log = await openLog({ kind: 'embedded', dir: join(dir, 'log'), writer: 'shelf', signal })
    await log.createTopics([thing, happening].map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup })))
    return log
  }
  const desk: Desk = {
    dir,
    locate,
    signal,
    log: await open(),
    errors: [],
    put: (key, text, version) => desk.append([recordOf(thing, key, text, version)]),
    happen: (key, text, version) => desk.append([recordOf(happening, key, text, version)]),
    async append(records) {
      await desk.log.append(records)
    },
    async start(view = thingView(), codeVersion = 'code-1') {
      const { log, errors } = desk
      const options = {
        location: locate(dir, viewKey(view)),
        log,
        signal,
        codeVersion,
        onError: (error: unknown) => errors.push(error),
      }
      const started = await startView(view, options)
      running.push(started)
      return started
    },
    async reopenLog() {
      await desk.log.close()
      rmSync(join(dir, 'log'), { recursive: true })
      desk.log = await open()
    },
    async close() {
      for (const view of running) await view.stop()
      await desk.log.close()
      signal.close()
      await drop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  return desk
}
