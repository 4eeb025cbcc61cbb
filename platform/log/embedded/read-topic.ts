import type { LogRecord, Position } from '../log.ts'
import { begunAnew, startOf } from '../read.ts'
import { roomFor } from './log-reader.ts'
import type { LogReader } from './log-reader.ts'
import { ownTurn } from './own-turn.ts'
import type { Readers } from './readers.ts'
import { findTopic } from './topics.ts'

const RECORDS_AT_ONCE = 500

/** See `Log.read`. Each piece is read in a turn of its own, so that calls and timers of the thread go on. */
export async function* readTopic(
  readers: Readers<LogReader>,
  name: string,
  from: readonly Position[],
): AsyncGenerator<LogRecord[]> {
  const found = findTopic(readers, name)
  if (!found) return
  const { incarnation, cleanup, ends } = found.state
  for (const [partition, end] of ends.entries()) {
    let next = startOf(from, partition)
    if (next > end) throw begunAnew(name)
    while (next < end) {
      await ownTurn()
      const now = findTopic(readers, name)
      if (now?.state.incarnation !== incarnation || now.state.ends[partition]! < end) throw begunAnew(name)
      const { records, next: after } = now.reader.slice(now.state, partition, next, end, roomFor(RECORDS_AT_ONCE), {
        most: RECORDS_AT_ONCE,
        superseded: cleanup === 'delete',
      })
      next = after
      if (records.length > 0) yield records
    }
  }
}
