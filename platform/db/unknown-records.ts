import { setTimeout as delay } from 'node:timers/promises'
import { LogUnavailableError } from '../log/errors.ts'
import type { Log, Position } from '../log/log.ts'
import type { Sql } from './database.ts'
import { EPOCH_SIZE } from './enter-outbox.ts'
import { inList } from './in-list.ts'
import { readLog } from './replay/read-log.ts'

const AT_ONCE = 500
const READ_WITHIN_MS = 30_000

/**
 * True when the log holds records of the topic that this database never wrote: a later state of it did. What it wrote
 * and has not noted yet, because a relay is at work or was killed between its two steps, is known by its version; marks
 * and given-up records of transactions, which lengthen a partition of Kafka too, are no records.
 * @param from behind what was noted; a partition without one is read from its start
 * @param epoch the one that runs
 * @throws LogUnavailableError when the log does not answer in time
 */
export async function holdsUnknown(
  log: Log,
  sql: Sql,
  topic: string,
  from: Position[],
  epoch: number,
): Promise<boolean> {
  const giveUp = new AbortController()
  const stopped = delay(READ_WITHIN_MS, undefined, { signal: giveUp.signal })
  stopped.catch(() => {})
  const seen = await readLog(log, topic, 'entities', { from, stopped })
  giveUp.abort()
  if (!seen) throw new LogUnavailableError(`the end of ${topic} could not be read`, true)
  const found = [...seen]
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const some = found.slice(at, at + AT_ONCE)
    const { text, params } = inList(
      some.map(([key]) => key),
      2,
    )
    const rows = await sql.all<{ key: string; n: number; epoch: number | null }>(
      `select key, n, epoch from entity_version where topic = $1 and key ${text}`,
      [topic, ...params],
    )
    const known = new Map(rows.map((row) => [row.key, (row.epoch ?? epoch) * EPOCH_SIZE + row.n]))
    if (some.some(([key, { version }]) => version > (known.get(key) ?? 0))) return true
  }
  return false
}
