/** Which topics are to be replayed, how far each is and what it has sent: rows, so that a restart goes on. */
import type { Sql, Transaction } from '../database.ts'

export interface Replay {
  topic: string
  /** Grows with every replay of the topic that begins anew. */
  asked: number
  askedAt: number
  because: 'asked' | 'lost'
  /** Only what changed at or after it, milliseconds; null: whenever. */
  since: number | null
  /** Only these; null: all. */
  keys: string[] | null
  /** Compares alone: what it says was sent would be sent. */
  dryRun: boolean
  /** Keys up to this one are done. */
  sentTo: string
  lookedAt: number
  /** How many there are to look at, as was counted at the beginning. */
  ofKeys: number
  sent: number
  tombstones: number
  finishedAt: number | null
  /** Of the last try; it is tried again. */
  error: string
}

export type Scope = Pick<Replay, 'because' | 'since' | 'keys' | 'dryRun'>

/** A dry run says nothing of what the log has got, so it takes no replay's place. */
const tableOf = ({ dryRun }: Pick<Replay, 'dryRun'>) => (dryRun ? 'replay_dry_run' : 'replay')

/** @returns false: one of the topic that covers less is under way */
export async function askReplay(tx: Transaction, topic: string, scope: Scope, now: Date): Promise<boolean> {
  const [running] = (await listReplays(tx)).filter(
    (each) => each.topic === topic && each.dryRun === scope.dryRun && each.finishedAt === null,
  )
  if (running && scope.because === 'asked') return running.keys === null && running.since === null
  const { because, since, keys } = scope
  const table = tableOf(scope)
  await tx.run(
    `insert into ${table} (topic, asked, asked_at, because, since, keys, sent_to, looked_at, of_keys, sent, tombstones,
        finished_at, error)
      values ($1, 1, $2, $3, $4, $5, '', 0, 0, 0, 0, null, '')
      on conflict (topic) do update set asked = ${table}.asked + 1, asked_at = excluded.asked_at, because = excluded.because,
        since = excluded.since, keys = excluded.keys, sent_to = '', looked_at = 0, of_keys = 0, sent = 0, tombstones = 0,
        finished_at = null, error = ''`,
    [topic, now.getTime(), because, since, keys && JSON.stringify(keys)],
  )
  return true
}

type Row = Omit<Replay, 'keys' | 'dryRun'> & { keys: string | null }

/** The newest replay and the newest dry run of each topic: replays first, of each kind the earliest. */
export async function listReplays(sql: Sql): Promise<Replay[]> {
  const replays = await rowsOf(sql, false)
  return [...replays, ...(await rowsOf(sql, true))]
}

async function rowsOf(sql: Sql, dryRun: boolean): Promise<Replay[]> {
  const rows = await sql.all<Row>(
    `select topic, asked, asked_at as "askedAt", because, since, keys, sent_to as "sentTo", looked_at as "lookedAt",
        of_keys as "ofKeys", sent, tombstones, finished_at as "finishedAt", error
      from ${tableOf({ dryRun })} order by asked_at, topic`,
  )
  return rows.map((row) => ({ ...row, dryRun, keys: row.keys === null ? null : (JSON.parse(row.keys) as string[]) }))
}

type Progress = Pick<Replay, 'sentTo' | 'lookedAt' | 'ofKeys' | 'sent' | 'tombstones'>

/** @returns false: it was asked for anew, and what this one does is no longer wanted */
export async function noteProgress(tx: Transaction, replay: Replay, progress: Progress): Promise<boolean> {
  const { sentTo, lookedAt, ofKeys, sent, tombstones } = progress
  const changed = await tx.run(
    `update ${tableOf(replay)} set sent_to = $3, looked_at = $4, of_keys = $5, sent = $6, tombstones = $7, error = ''
      where topic = $1 and asked = $2`,
    [replay.topic, replay.asked, sentTo, lookedAt, ofKeys, sent, tombstones],
  )
  return changed === 1
}

/** @param replay with its last progress */
export async function noteFinished(tx: Transaction, replay: Replay, now: Date): Promise<void> {
  await noteProgress(tx, replay, replay)
  await tx.run(`update ${tableOf(replay)} set finished_at = $3 where topic = $1 and asked = $2`, [
    replay.topic,
    replay.asked,
    now.getTime(),
  ])
}

export async function noteFailed(tx: Transaction, replay: Replay, error: unknown): Promise<void> {
  await tx.run(`update ${tableOf(replay)} set error = $3 where topic = $1 and asked = $2`, [
    replay.topic,
    replay.asked,
    String(error).slice(0, 500),
  ])
}
