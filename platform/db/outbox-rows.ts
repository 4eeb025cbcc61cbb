/** The relay's side of the outbox tables. */
import type { OutgoingRecord, Position } from '../log/log.ts'
import type { Sql, Transaction } from './database.ts'

export interface OutboxRow extends OutgoingRecord {
  seq: number
}

export interface OutboxAge {
  /**
   * Rows waiting for the relay, from the first to the last number: parked ones between are counted too, and numbers
   * that transactions took and gave up.
   */
  rows: number
  /** Since the oldest waiting row was written; 0 when none waits. */
  oldestAgeMs: number
  bytes: number
}

/** Rows of a parked key, from the rejected one on, wait for `retryParked`. `o` is the outbox. */
export const NOT_PARKED =
  'not exists (select 1 from outbox_parked p where p.topic = o.topic and p.key = o.key and p.seq <= o.seq)'

/** A turn is bounded by rows and by bytes: 300 rows of 900 KB would be 270 MB. */
export const TURN_ROWS = 300
const TURN_BYTES = 4 * 1024 * 1024

/** The next rows to append, in `seq` order; empty when nothing waits. */
export async function nextRows(sql: Sql): Promise<OutboxRow[]> {
  const sizes = await sql.all<{ seq: number; size: number }>(
    `select seq, size from outbox o where ${NOT_PARKED} order by seq limit ${TURN_ROWS}`,
  )
  let bytes = 0
  const end = sizes.findIndex((row) => (bytes += row.size) > TURN_BYTES)
  const taken = end === -1 ? sizes : sizes.slice(0, Math.max(end, 1))
  if (taken.length === 0) return []
  const rows = await sql.all<Omit<OutboxRow, 'headers'> & { headers: string }>(
    `select seq, topic, key, headers, value from outbox o
      where seq >= $1 and seq <= $2 and ${NOT_PARKED} order by seq`,
    [taken[0]!.seq, taken.at(-1)!.seq],
  )
  return rows.map((row) => ({ ...row, headers: JSON.parse(row.headers) as Record<string, string> }))
}

/** Rows a statement takes out; a shorter rest repeats its last one, so that one statement serves all. */
const REMOVED_AT_ONCE = 50
const REMOVE = `delete from outbox where seq in (${Array.from({ length: REMOVED_AT_ONCE }, (_, index) => `$${index + 1}`).join(', ')})`

/**
 * Takes exactly these rows out, not a range: others of it may have been committed late.
 * @returns how many there were
 */
export async function removeRows(tx: Transaction, rows: readonly OutboxRow[]): Promise<number> {
  let removed = 0
  for (let from = 0; from < rows.length; from += REMOVED_AT_ONCE) {
    const seqs = rows.slice(from, from + REMOVED_AT_ONCE).map(({ seq }) => seq)
    while (seqs.length < REMOVED_AT_ONCE) seqs.push(seqs.at(-1)!)
    removed += await tx.run(REMOVE, seqs)
  }
  return removed
}

/** True while a row up to `seq` still waits for the relay. */
export async function isWaiting(sql: Sql, seq: number): Promise<boolean> {
  return (await sql.get(`select 1 from outbox o where seq <= $1 and ${NOT_PARKED} limit 1`, [seq])) !== undefined
}

export async function newestSeq(sql: Sql): Promise<number> {
  return (await sql.get<{ seq: number }>('select seq from outbox order by seq desc limit 1'))?.seq ?? 0
}

/** Two look-ups, whatever the size of the outbox: back-pressure asks for it often. */
export async function outboxAge(sql: Sql, now: Date): Promise<OutboxAge> {
  const columns = 'seq, created_at as "createdAt", size, running_size as "runningSize"'
  type Edge = { seq: number; createdAt: number; size: number; runningSize: number }
  const first = await sql.get<Edge>(`select ${columns} from outbox o where ${NOT_PARKED} order by seq limit 1`)
  const last = await sql.get<Edge>(`select ${columns} from outbox order by seq desc limit 1`)
  if (!first || !last) return { rows: 0, oldestAgeMs: 0, bytes: 0 }
  return {
    rows: last.seq - first.seq + 1,
    oldestAgeMs: Math.max(0, now.getTime() - first.createdAt),
    bytes: Math.max(first.size, last.runningSize - first.runningSize + first.size),
  }
}

/** Notes the log's ends as this owner leaves them; of several per partition the last counts. */
export async function notePositions(tx: Transaction, ends: Position[]): Promise<void> {
  const perPartition = new Map(ends.map((end) => [`${end.topic} ${end.partition}`, end]))
  for (const { topic, partition, offset } of perPartition.values()) {
    await tx.run(
      `insert into outbox_position (topic, partition, position) values ($1, $2, $3)
        on conflict (topic, partition) do update set position = excluded.position`,
      [topic, partition, offset],
    )
  }
}
