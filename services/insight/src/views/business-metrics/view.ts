/**
 * Counts what is created, changed and ended of every entity, and how many live. What is known of each is kept in the
 * transaction in which its record is applied, so nothing is counted twice; what is sent again (`replay`) and what was there
 * before this view was born is known from then on, and no news. A crash between that transaction and the counting loses
 * what was to be counted: no other count can be wrong.
 */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { source } from '@selvedge/platform/views/view'
import type { Applied, View } from '@selvedge/platform/views/view'
import { viewKey } from '@selvedge/platform/views/view-state'
import type { BusinessCounters } from '../../business-counters.ts'
import { changesOf, countChanges, sumChanges } from './changes.ts'
import type { Change, Life } from './changes.ts'
import { entities, tagsOf } from './entities.ts'
import type { Entity } from './entities.ts'

const ID = { name: 'business-metrics', version: 1 }
/** Whoever keeps metrics asks for them every few seconds at most. */
const GATHER_MS = 2_000

interface Seen {
  key: string
  /** null: its life ended. */
  tags: string | null
  version: number
  /** Nothing new: known truth that was sent again. */
  old: boolean
  /** Milliseconds. */
  at: number
}

const seen = new WeakMap<Transaction, Map<Entity, Seen[]>>()

export function businessMetricsView(counters: BusinessCounters): View {
  return {
    ...ID,
    gatherMs: GATHER_MS,
    migrations: [
      {
        name: '001-living',
        async up(db, dialect) {
          // What ended stays: its version tells how often it changed when it begins again.
          await db.run(
            `create table living (entity text not null, key text not null, version bigint not null, tags text, primary key (entity, key))${dialect.clustered}`,
          )
          await db.run(
            `create table living_count (entity text not null, tags text not null, n bigint not null, primary key (entity, tags))${dialect.clustered}`,
          )
        },
      },
    ],
    sources: entities.map((entity) => source(entity.topic, async (tx, record) => note(tx, entity, record))),
    async afterBatch(tx) {
      const all = seen.get(tx)
      seen.delete(tx)
      if (!all) return
      const born = await birthOf(tx)
      for (const [entity, records] of all) {
        if (entity.fact) tell(tx, counters, entity, records.filter(isNews(born)).map(asFact))
        else await count(tx, counters, entity, records, born)
      }
    },
  }
}

/** How many live, as it stands: what gauges begin with. */
export function livingCounts(sql: Sql): Promise<{ entity: string; tags: string; n: number }[]> {
  return sql.all('select entity, tags, n from living_count order by entity, tags')
}

function note(tx: Transaction, entity: Entity, { key, message, version, replay, occurredAt }: Applied): void {
  const all = seen.get(tx) ?? new Map<Entity, Seen[]>()
  seen.set(tx, all)
  const tags = message === null ? null : JSON.stringify(tagsOf(entity, message as Record<string, unknown>))
  const one = { key, tags, version, old: replay, at: Date.parse(occurredAt) }
  const those = all.get(entity)
  if (those) those.push(one)
  else all.set(entity, [one])
}

const isNews = (born: number) => (record: Seen) => !record.old && record.at >= born

const asFact = ({ tags }: Seen): Change => ({ op: 'created', tags: tags ?? '{}', times: 1 })

function tell(tx: Transaction, counters: BusinessCounters, entity: Entity, changes: readonly Change[]): void {
  const summed = sumChanges(changes)
  tx.afterCommit(() => summed.forEach(({ op, tags, times }) => counters.happened(entity, op, tags, times)))
}

async function count(
  tx: Transaction,
  counters: BusinessCounters,
  entity: Entity,
  records: readonly Seen[],
  born: number,
): Promise<void> {
  const news = isNews(born)
  const lives = await livesOf(tx, entity.name, records)
  tell(
    tx,
    counters,
    entity,
    lives.flatMap((life, at) => (news(records[at]!) ? changesOf(life) : [])),
  )
  const last = new Map(records.map((record) => [record.key, record]))
  await tx.insert(
    `insert into living (entity, key, version, tags) values $rows
      on conflict (entity, key) do update set version = excluded.version, tags = excluded.tags`,
    [...last.values()].map(({ key, version, tags }) => [entity.name, key, version, tags]),
  )
  const counted = await tx.insert<{ tags: string; n: number }>(
    `insert into living_count (entity, tags, n) values $rows
      on conflict (entity, tags) do update set n = living_count.n + excluded.n returning tags, n`,
    [...countChanges(lives)].map(([tags, by]) => [entity.name, tags, by]),
  )
  tx.afterCommit(() => counted.forEach(({ tags, n }) => counters.living(entity, tags, n)))
}

/** What was known before each record; of several of a key one begins where the one before ended. */
async function livesOf(tx: Transaction, entity: string, records: readonly Seen[]): Promise<Life[]> {
  const { text, params } = inList([...new Set(records.map(({ key }) => key))], 2)
  const rows = await tx.all<{ key: string; tags: string | null; version: number }>(
    `select key, tags, version from living where entity = $1 and key ${text}`,
    [entity, ...params],
  )
  const known = new Map(rows.map(({ key, tags, version }) => [key, { tags, version }]))
  return records.map(({ key, tags, version }) => {
    const before = known.get(key)
    known.set(key, { tags, version })
    return { before, tags, version }
  })
}

/** Ids of births begin with their moment (UUIDv7): what happened before is history. */
async function birthOf(tx: Transaction): Promise<number> {
  const row = await tx.get<{ birth: string }>('select birth from view_state where view = $1', [viewKey(ID)])
  return Number.parseInt(row!.birth.replaceAll('-', '').slice(0, 12), 16)
}
