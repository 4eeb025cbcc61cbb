/** The newest message of each key of a topic, kept in a table, with columns of their own for what rows are found by. */
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { Dialect, Sql, SqlValue } from '../db/database.ts'
import { keyedRows } from './keyed-rows.ts'
import { source } from './view.ts'
import type { ViewSource } from './view.ts'

export interface KeptColumn<Message> {
  type: 'text' | 'integer'
  of(message: Message): SqlValue
}

/** What is given here makes the table: once there are databases with it, only `of` and `keep` may change. */
export interface KeptTable<Message> {
  table: string
  /** The column of the topic's key; default `id`. */
  key?: string
  /** By name, between the key and the column `message`. */
  columns?: Readonly<Record<string, KeptColumn<Message>>>
  index?: { name: string; on: readonly string[] }
  /** What of a message is worth keeping; default: all of it. */
  keep?(message: Message): Message
}

export interface KeptMessages<Message> {
  /** Makes the table, as the `up` of a migration. */
  create(db: Sql, dialect: Dialect): Promise<void>
  /** Rows are written when the batch's records are applied (`keyedRows`): until then no statement finds them. */
  source: ViewSource<Message>
  /** @param condition with all that follows `where`: `brand_id = $1 order by id` */
  find(sql: Sql, condition: string, params: readonly SqlValue[]): Promise<Message[]>
}

/**
 * @example
 * const known = keptMessages(topics.deliveryWindow, {
 *   table: 'known_window',
 *   columns: { brand_id: { type: 'text', of: ({ brandId }) => brandId } },
 *   index: { name: 'known_window_of_brand', on: ['brand_id'] },
 * })
 * const windows: View = {
 *   name: 'orders-windows', version: 1,
 *   migrations: [{ name: '001-known-window', up: known.create }],
 *   sources: [known.source],
 * }
 * await known.find(db.read, 'brand_id = $1', [brandId])
 */
export function keptMessages<Message>(
  topic: TopicContract<Message>,
  { table, key: id = 'id', columns = {}, index, keep = (message) => message }: KeptTable<Message>,
): KeptMessages<Message> {
  const names = [...Object.keys(columns), 'message']
  const kept = keyedRows(
    `insert into ${table} (${[id, ...names].join(', ')}) values $rows
      on conflict (${id}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    `delete from ${table} where ${id}`,
  )
  return {
    async create(db, { bytes }) {
      const others = Object.entries(columns).map(([name, { type }]) => `${name} ${type} not null, `)
      await db.run(`create table ${table} (${id} text primary key, ${others.join('')}message ${bytes} not null)`)
      if (index) await db.run(`create index ${index.name} on ${table} (${index.on.join(', ')})`)
    },
    source: source(topic, async (tx, { key, message }) => {
      if (message === null) return kept.remove(tx, key)
      const others = Object.values(columns).map(({ of }) => of(message))
      kept.put(tx, key, [key, ...others, topic.encode(keep(message))])
    }),
    async find(sql, condition, params) {
      const rows = await sql.all<{ message: Uint8Array }>(`select message from ${table} where ${condition}`, params)
      return rows.map(({ message }) => topic.decode(message))
    },
  }
}
