/** Bad records set aside: they wait in the view's database until they are applied, superseded or dropped. */
import type { Sql, Transaction } from '../db/database.ts'
import type { LogRecord } from '../log/log.ts'
import type { ViewRun } from './view-run.ts'

export interface QuarantinedRecord {
  id: number
  /** `<name>-v<version>` */
  view: string
  group: string
  topic: string
  partition: number
  offset: number
  key: string
  error: string
  /** When the log took the record, milliseconds. */
  parkedAt: number
  attempts: number
  /** Code version of the last attempt. */
  triedWith: string
  /** A fact that waits because an earlier one of its key is parked. */
  behind: boolean
}

export interface QuarantinedBytes extends QuarantinedRecord {
  value: Uint8Array | null
  headers: Record<string, string>
}

const COLUMNS = `id, view, consumer_group as "group", topic, partition, log_offset as "offset", key, error,
  parked_at as "parkedAt", attempts, tried_with as "triedWith", behind`

type Row = Omit<QuarantinedRecord, 'behind'> & { behind: number }
type FullRow = Row & { value: Uint8Array | null; headers: string }

/** All parked records of the views in this database, or of one, in log order. */
export async function listQuarantine(sql: Sql, view?: string): Promise<QuarantinedRecord[]> {
  const rows = await sql.all<Row>(
    `select ${COLUMNS} from quarantine where dropped_because is null and ($1 = '' or view = $1)
      order by view, topic, partition, log_offset`,
    [view ?? ''],
  )
  return rows.map((row) => ({ ...row, behind: row.behind === 1 }))
}

export interface Aside {
  /** How many records of the view are parked. */
  total: number
  /** The first of them, the oldest before the others. */
  oldest: QuarantinedBytes[]
}

/** What is parked of a view: one statement, so that the number and the records are of one moment. */
export async function asideOf(sql: Sql, view: string, limit: number): Promise<Aside> {
  const parked = 'quarantine where view = $1 and dropped_because is null'
  const rows = await sql.all<FullRow & { total: number }>(
    `select ${COLUMNS}, value, headers, (select count(*) from ${parked}) as total from ${parked}
      order by parked_at, topic, partition, log_offset limit $2`,
    [view, limit],
  )
  return { total: rows[0]?.total ?? 0, oldest: rows.map(({ total: _, ...row }) => whole(row)) }
}

/** One record with its bytes and headers. */
export async function inspectQuarantined(sql: Sql, id: number): Promise<QuarantinedBytes | undefined> {
  const row = await sql.get<FullRow>(`select ${COLUMNS}, value, headers from quarantine where id = $1`, [id])
  return row && whole(row)
}

export async function parkedOfKey(sql: Sql, view: string, topic: string, key: string): Promise<QuarantinedBytes[]> {
  const rows = await sql.all<FullRow>(
    `select ${COLUMNS}, value, headers from quarantine
      where view = $1 and topic = $2 and key = $3 and dropped_because is null order by log_offset, id`,
    [view, topic, key],
  )
  return rows.map(whole)
}

const whole = (row: FullRow): QuarantinedBytes => ({
  ...row,
  behind: row.behind === 1,
  headers: JSON.parse(row.headers) as Record<string, string>,
})

export async function isParked(sql: Sql, view: string, topic: string, key: string): Promise<boolean> {
  const row = await sql.get(
    'select 1 from quarantine where view = $1 and topic = $2 and key = $3 and dropped_because is null limit 1',
    [view, topic, key],
  )
  return row !== undefined
}

/** @param behind the record itself may be good, but an earlier fact of its key waits */
export async function park(
  tx: Transaction,
  run: ViewRun,
  record: LogRecord,
  error: unknown,
  behind = false,
): Promise<void> {
  await tx.run(
    `insert into quarantine (view, consumer_group, topic, partition, log_offset, key, value, headers, error,
        parked_at, attempts, tried_with, behind)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      run.state.view,
      groupOf(run),
      record.topic,
      record.partition,
      record.offset,
      record.key,
      record.value,
      JSON.stringify(record.headers),
      String(error).slice(0, 2_000),
      record.appendedAt,
      behind ? 0 : 1,
      run.codeVersion,
      behind ? 1 : 0,
    ],
  )
  if (!behind) await run.view.onParked?.(tx, record.topic, record.key)
}

/** Removes what is parked of the key up to an offset, because a record there was applied. */
export async function heal(tx: Transaction, run: ViewRun, topic: string, key: string, offset: number): Promise<void> {
  const removed = await tx.run(
    `delete from quarantine
      where view = $1 and topic = $2 and key = $3 and log_offset <= $4 and dropped_because is null`,
    [run.state.view, topic, key, offset],
  )
  if (removed > 0 && !(await isParked(tx, run.state.view, topic, key))) await run.view.onHealed?.(tx, topic, key)
}

/** A new birth gives a new group, so that an empty view always reads from the start. */
export function groupOf(run: Pick<ViewRun, 'state'>): string {
  return `${run.state.view}-${run.state.birth}`
}
