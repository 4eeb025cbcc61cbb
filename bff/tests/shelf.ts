/** A small view that is followed: things with their newest state, and facts that are each told once. */
import { join } from 'node:path'
import { createIds } from '@selvedge/platform/ids'
import { openLog } from '@selvedge/platform/log/open-log'
import { broadcastSignal } from '@selvedge/platform/signal/broadcast-signal'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import { changedSince } from '@selvedge/platform/views/cursor'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { startView } from '@selvedge/platform/views/run-view'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { source } from '@selvedge/platform/views/view'
import type { Applied, View } from '@selvedge/platform/views/view'
import type { Transaction } from '@selvedge/platform/db/database'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { GatewayViewer } from '../src/gateway/context.ts'
import { follow } from '../src/gateway/live/follow.ts'
import type { LiveEvent, LiveSource } from '../src/gateway/live/follow.ts'
import { stream } from '../src/gateway/live/stream.ts'
import { watchView } from '../src/gateway/live/view-watch.ts'
import { openViewReader } from '../src/read-models/view-reader.ts'
import type { ViewReader } from '../src/read-models/view-reader.ts'

const thing: TopicContract<string> = {
  name: 'shelf.thing.v1',
  owner: 'shelf',
  key: 'thing',
  partitions: 3,
  cleanup: 'compact',
  messageType: 'shelf.Thing',
  encode: (text) => Buffer.from(text),
  decode: (bytes) => Buffer.from(bytes).toString(),
}
const fact: TopicContract<string> = { ...thing, name: 'shelf.fact.v1', partitions: 2, cleanup: 'delete' }

const keep =
  (table: string, id: (record: Applied<string>) => string) => async (tx: Transaction, record: Applied<string>) => {
    const { key, message, topic, partition, offset } = record
    await tx.run(
      `insert into ${table} (id, key, text, topic, partition, position) values ($1, $2, $3, $4, $5, $6)
      on conflict (id) do update set text = excluded.text, partition = excluded.partition, position = excluded.position`,
      [id(record), key, message, topic, partition, offset],
    )
  }

const shelfView: View = {
  name: 'shelf',
  version: 1,
  migrations: [
    {
      name: '001',
      async up(db) {
        for (const table of ['thing', 'fact']) {
          await db.run(
            `create table ${table} (id text primary key, key text not null, text text, topic text not null,
              partition integer not null, position bigint not null)`,
          )
          await db.run(`create index ${table}_change on ${table} (partition, position)`)
        }
      },
    },
  ],
  sources: [
    source(
      thing,
      keep('thing', ({ key }) => key),
    ),
    source(
      fact,
      keep('fact', ({ eventId }) => eventId),
    ),
  ],
}

export interface ShelfEvent {
  kind: 'thing' | 'fact'
  key: string
  /** null: gone. */
  text: string | null
}

interface Row {
  key: string
  text: string | null
  topic: string
  partition: number
  position: number
}

export interface Shelf {
  view: RunningView
  reader: ViewReader
  put(kind: 'thing' | 'fact', key: string, text: string | null): Promise<void>
  /** So many facts in one append. */
  putFacts(n: number): Promise<void>
  things(): Promise<[string, string | null][]>
  /** Ends when returned, like the one of a socket. */
  follow(
    after: string | null,
    viewer: () => GatewayViewer,
    more?: Partial<LiveSource<ShelfEvent>>,
  ): AsyncGenerator<LiveEvent<ShelfEvent>>
  viewerChanged(): void
  close(): Promise<void>
}

export async function openShelf(): Promise<Shelf> {
  const { path: dir, remove } = tempDir()
  const { locate, drop } = testDatabases()
  const signal = broadcastSignal(dir)
  const log = await openLog({ kind: 'embedded', dir: join(dir, 'log'), writer: 'shelf', signal })
  await log.createTopics([thing, fact].map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup })))
  const fail = (error: unknown) => {
    throw error
  }
  const location = locate(dir, 'shelf-v1')
  const view = await startView(shelfView, {
    location,
    log,
    signal,
    codeVersion: 'test',
    newId: createIds(),
    onError: fail,
  })
  const reader = await openViewReader(location, shelfView)
  const watch = watchView(reader, signal, fail)
  const versions = new Map<string, number>()
  const listeners = new Set<() => void>()

  function next(kind: 'thing' | 'fact', key: string, text: string | null) {
    const version = (versions.get(`${kind} ${key}`) ?? 0) + 1
    versions.set(`${kind} ${key}`, version)
    return recordOf(kind === 'thing' ? thing : fact, key, text, version)
  }

  const source = {
    reader,
    async read({ from, limit }: { from: Parameters<typeof changedSince>[0]; limit: number }) {
      const rowsOf = async (kind: ShelfEvent['kind'], { name }: TopicContract<string>) => {
        const { where, params } = changedSince(from, name, { partition: 'partition', position: 'position' })
        const rows = await reader.read.all<Row>(`select * from ${kind} where ${where} limit ${limit}`, params)
        return rows.map(({ key, text, topic, partition, position }) => ({
          topic,
          partition,
          offset: position,
          event: { kind, key, text },
        }))
      }
      // More may be committed between the position and the rows, and rows may come in any order.
      await view.caughtUp()
      const changes = [...(await rowsOf('thing', thing)), ...(await rowsOf('fact', fact))]
      return changes.toReversed()
    },
    mergeMs: 1,
  }

  return {
    view,
    reader,
    put: async (kind, key, text) => void (await log.append([next(kind, key, text)])),
    async putFacts(n) {
      await log.append(Array.from({ length: n }, (_, index) => next('fact', `many-${index % 7}`, `${index}`)))
    },
    things: async () =>
      (await reader.read.all<Row>('select * from thing order by key')).map(({ key, text }) => [key, text]),
    follow: (after, viewer, more = {}) =>
      stream((ended) =>
        follow({ ...source, ...more }, after, {
          watch,
          viewer,
          ended,
          onViewerChange(listener) {
            listeners.add(listener)
            return () => listeners.delete(listener)
          },
        }),
      ),
    viewerChanged: () => listeners.forEach((listener) => listener()),
    async close() {
      watch.stop()
      await reader.close()
      await view.stop()
      await log.close()
      signal.close()
      await drop()
      remove()
    },
  }
}

/** Only what streams look at. */
export function someViewer(profile: string): GatewayViewer {
  return { profile } as GatewayViewer
}
