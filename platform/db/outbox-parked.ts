import type { Database, Sql } from './database.ts'

export interface ParkedKey {
  topic: string
  key: string
  /** The rejected row. */
  seq: number
  error: string
  /** Rows of the key that wait, the rejected one included. */
  waiting: number
}

/** Keys whose record the log rejected. Everything else flows on. */
export function listParked(sql: Sql): Promise<ParkedKey[]> {
  return sql.all<ParkedKey>(
    `select p.topic, p.key, p.seq, p.error,
        (select count(*) from outbox o where o.topic = p.topic and o.key = p.key and o.seq >= p.seq) as waiting
      from outbox_parked p order by p.seq`,
  )
}

/** Lets the relay try the key again, after the cause was removed. */
export async function retryParked(db: Database, topic: string, key: string): Promise<void> {
  await db.transaction((tx) => tx.run('delete from outbox_parked where topic = $1 and key = $2', [topic, key]))
}
