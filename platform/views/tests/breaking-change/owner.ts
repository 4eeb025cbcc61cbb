/** The owner of tags, release by release: each publishes what it knows, from the same rows. */
import { join } from 'node:path'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { Migration, Transaction } from '../../../db/database.ts'
import { openEpoch } from '../../../db/epoch.ts'
import { inList } from '../../../db/in-list.ts'
import { outboxMigrations } from '../../../db/outbox-migration.ts'
import { publishAll } from '../../../db/publish.ts'
import { startRelay } from '../../../db/relay.ts'
import { startReplayer } from '../../../db/replay/replayer.ts'
import { entities } from '../../../db/replay/truth-topic.ts'
import type { TruthTopic } from '../../../db/replay/truth-topic.ts'
import { eventually } from '../../../testing/settle.ts'
import type { TestRuntime } from '../../../testing/test-runtime.ts'
import { tagV1, tagV2 } from './topics.ts'
import type { TagV1 } from './topics.ts'

interface Row {
  id: string
  minor: number
  currency: string
}

interface Publication {
  topic: TopicContract<any>
  encode(row: Row): Uint8Array
}

export const asV1 = ({ id, minor, currency }: Row): TagV1 => ({ id, price: `${(minor / 100).toFixed(2)} ${currency}` })

const v1: Publication = { topic: tagV1, encode: (row) => tagV1.encode(asV1(row)) }
const v2: Publication = { topic: tagV2, encode: (row) => tagV2.encode(row) }

const published = { 1: [v1], 2: [v1, v2], 3: [v1, v2], 4: [v2] }
export type Release = keyof typeof published

const tags: Migration = {
  name: '001-tag',
  async up(db) {
    await db.run('create table tag (id text primary key, minor integer not null, currency text not null)')
  },
}

/**
 * Runs while every copy of the release before publishes both topics. What an older copy changed beside a newer one
 * stands on v1 alone, so each key of v2 gets a version above what it may have there: a replay then sends it as it is.
 */
const completeV2: Migration = {
  name: '002-tag-v2-complete',
  async up(db) {
    await db.run(
      `insert into entity_version (topic, key, n, event_id, occurred_at, actor, origin)
        select '${tagV2.name}', key, n, event_id, occurred_at, actor, origin from entity_version
          where topic = '${tagV1.name}'
        on conflict (topic, key) do update set n = entity_version.n + excluded.n, epoch = null`,
    )
  },
}

/** Starts a release of the owner on what the one before left. */
export async function startOwner(runtime: TestRuntime, release: Release) {
  const { log, clock, newId, dir } = runtime
  const truth = published[release].map(truthOf)
  const topics = truth.map(({ topic }) => topic)
  const migrations = [...outboxMigrations, tags, ...(release >= 3 ? [completeV2] : [])]
  const db = await runtime.openDatabase({ location: runtime.locate(dir, 'shelf'), durability: 'truth' }, migrations)
  await openEpoch({ db, log, owner: 'shelf', topics, file: join(dir, 'epochs', 'shelf') })
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const replayer = startReplayer({ db, log, owner: 'shelf', truth, clock, newId, onError })
  const relay = startRelay({ db, log, topics, onError, onLost: replayer.askLost, clock })
  return {
    topics,
    errors,
    drained: () => relay.drained(),
    /** A change of one person; `by` is the release of the copy that was asked, of those that run beside each other. */
    write: (id: string, price: [minor: number, currency: string] | null, by = release) =>
      db.transaction((tx) => writeTag(tx, runtime, published[by], id, price)),
    async replay() {
      await replayer.ask({ since: null, keys: null, dryRun: false })
      await eventually(async () => {
        if ((await replayer.list()).some(({ finishedAt }) => finishedAt === null)) throw new Error('not replayed yet')
      })
    },
    async stop() {
      await relay.stop()
      await replayer.stop()
      await db.close()
    },
  }
}

export type Owner = Awaited<ReturnType<typeof startOwner>>

/** The row, and a record of it on every topic of the release: all of them or none. */
async function writeTag(
  tx: Transaction,
  { clock, newId }: TestRuntime,
  publications: readonly Publication[],
  id: string,
  price: [minor: number, currency: string] | null,
): Promise<void> {
  await tx.run('delete from tag where id = $1', [id])
  if (price) await tx.run('insert into tag (id, minor, currency) values ($1, $2, $3)', [id, ...price])
  const row = price && { id, minor: price[0], currency: price[1] }
  const said = { key: id, actor: 'system:shelf', occurredAt: clock.now(), eventId: newId() }
  await publishAll(
    tx,
    publications.map(({ topic: { name: topic, messageType }, encode }) => {
      return { topic, messageType, value: row && encode(row), ...said }
    }),
  )
}

function truthOf({ topic, encode }: Publication): TruthTopic {
  return entities(topic, async (sql, keys) => {
    const { text, params } = inList(keys)
    const rows = await sql.all<Row>(`select id, minor, currency from tag where id ${text}`, params)
    return new Map(rows.map((row) => [row.id, encode(row)]))
  })
}
