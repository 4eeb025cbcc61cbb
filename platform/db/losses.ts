/**
 * What an owner of topics has found to be gone, kept where it is told from after a restart too: nobody may take
 * emptiness for truth. Kept in `outbox_meta`, as `lost <topic>` and `restored`, with the moment it was last found.
 */
import { LogRefusedError } from '../log/errors.ts'
import type { Log, Position } from '../log/log.ts'
import type { Database, Sql, Transaction } from './database.ts'
import { notePositions } from './outbox-rows.ts'

export interface Losses {
  /** Topics of which the log holds less than was appended. */
  lostTopics: string[]
  /** When this database was found to be older than what it has published; undefined: it was not. */
  restoredAt: Date | undefined
}

const LOST = 'lost '
const RESTORED = 'restored'
/** For so long it is told. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000

export async function findLostTopics(
  sql: Sql,
  log: Pick<Log, 'ends'>,
  topics: readonly { name: string }[],
): Promise<string[]> {
  const lost: string[] = []
  for (const { name } of topics) {
    // Before the log is asked: what is appended meanwhile is no loss.
    const noted = await sql.all<{ partition: number; position: number }>(
      'select partition, position from outbox_position where topic = $1',
      [name],
    )
    const held = new Map((await heldBy(log, name)).map(({ partition, offset }) => [partition, offset]))
    // Each by itself: others of a topic that began anew may have grown since.
    if (noted.some(({ partition, position }) => (held.get(partition) ?? 0) < position)) lost.push(name)
  }
  return lost
}

/** The ends of the topic; none while it does not exist. */
export async function heldBy(log: Pick<Log, 'ends'>, topic: string): Promise<Position[]> {
  try {
    return await log.ends(topic)
  } catch (error) {
    if (error instanceof LogRefusedError && error.reason === 'unknown-topic') return []
    throw error
  }
}

/**
 * Notes that the topic was lost. It is found once: from here on it is what it holds now.
 * @param held of the topic
 */
export async function noteLost(tx: Transaction, topic: string, held: Position[], now: Date): Promise<void> {
  await note(tx, LOST + topic, now)
  await tx.run('delete from outbox_position where topic = $1', [topic])
  await notePositions(tx, held)
}

export const noteRestored = (db: Database, now: Date) => db.transaction((tx) => note(tx, RESTORED, now))

/**
 * Somebody has seen to it: it is not told any more.
 * @param topic that was lost; empty: the database was older
 * @returns false when nothing of the kind is told
 */
export async function forgetLoss(tx: Transaction, topic: string): Promise<boolean> {
  const name = topic === '' ? RESTORED : LOST + topic
  return (await tx.run('delete from outbox_meta where name = $1', [name])) > 0
}

async function note(tx: Transaction, name: string, now: Date): Promise<void> {
  await tx.run(
    'insert into outbox_meta (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
    [name, now.getTime()],
  )
}

export async function lossesOf(sql: Sql, now: Date): Promise<Losses> {
  const rows = await sql.all<{ name: string; value: number }>(
    `select name, value from outbox_meta where name <> 'epoch' and value > $1 order by name`,
    [now.getTime() - TOLD_FOR_MS],
  )
  const restored = rows.find(({ name }) => name === RESTORED)
  return {
    lostTopics: rows.filter(({ name }) => name.startsWith(LOST)).map(({ name }) => name.slice(LOST.length)),
    restoredAt: restored && new Date(restored.value),
  }
}
