import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../clock.ts'
import { LogRefusedError } from '../errors.ts'
import type { OutgoingRecord, Position } from '../log.ts'
import { partitionOf } from '../partitioner.ts'
import { asLogError, immediate } from './sqlite.ts'

export interface Appender {
  append(records: OutgoingRecord[]): Promise<Position[]>
  /** Resolves when everything asked for so far is durable or refused. */
  drained(): Promise<void>
}

interface Pending {
  records: OutgoingRecord[]
  positions: Position[]
  resolve(positions: Position[]): void
  reject(error: unknown): void
}

interface TopicEnds {
  id: number
  partitions: number
  next: number[]
  added: number[]
}

/** One transaction blocks the thread no longer than this; the rest follows in the next turn. */
const turnMs = 12

/**
 * Appends to the thread's own file. Calls of one turn share a transaction and its fsync; long ones are spread
 * over several, in order. Ends are read inside the transaction, never remembered: the file is the authority.
 * @param onAppended called after each commit with the topics that got records
 */
export function openAppender(db: DatabaseSync, clock: Clock, onAppended: (topics: string[]) => void): Appender {
  const topicRow = db.prepare('select id, partitions from topic where name = ?')
  const endRows = db.prepare('select next_offset as next from partition_end where topic_id = ? order by partition')
  const insert = db.prepare('insert into record values (?, ?, ?, ?, ?, ?, ?)')
  const setLatest = db.prepare(
    'insert into latest values (?, ?, ?) on conflict (topic_id, key) do update set offset = excluded.offset',
  )
  const setEnd = db.prepare(
    'update partition_end set next_offset = ?, held = held + ? where topic_id = ? and partition = ?',
  )
  const queue: Pending[] = []
  let scheduled: Promise<void> | undefined

  function endsOf(topic: string): TopicEnds {
    const row = topicRow.get(topic) as { id: number; partitions: number } | undefined
    if (!row) throw new LogRefusedError('unknown-topic', `the log has no topic ${topic}`)
    const next = endRows.all(row.id).map((end) => end.next as number)
    return { ...row, next, added: next.map(() => 0) }
  }

  /** Inserts what fits into one turn, noting per call of the queue what was written of it. */
  function write(touched: Map<string, TopicEnds>, written: Position[][]): void {
    const started = performance.now()
    const now = clock.now().getTime()
    for (const pending of queue) {
      const positions: Position[] = []
      written.push(positions)
      for (let i = pending.positions.length; i < pending.records.length; i++) {
        if (performance.now() - started > turnMs) return
        const { topic, key, value, headers } = pending.records[i]!
        let ends = touched.get(topic)
        if (!ends) touched.set(topic, (ends = endsOf(topic)))
        const partition = partitionOf(key, ends.partitions)
        const offset = ends.next[partition]!++
        ends.added[partition]!++
        insert.run(ends.id, partition, offset, key, value, JSON.stringify(headers), now)
        setLatest.run(ends.id, key, offset)
        positions.push({ topic, partition, offset })
      }
    }
  }

  function flush(): void {
    const touched = new Map<string, TopicEnds>()
    const written: Position[][] = []
    try {
      immediate(db, () => {
        write(touched, written)
        for (const ends of touched.values()) {
          ends.added.forEach((added, partition) => {
            if (added > 0) setEnd.run(ends.next[partition]!, added, ends.id, partition)
          })
        }
      })
    } catch (error) {
      // Nothing of this transaction stands; at least the first call was in it.
      for (const pending of queue.splice(0, Math.max(1, written.length))) pending.reject(asLogError(error))
      return
    }
    written.forEach((positions, i) => queue[i]!.positions.push(...positions))
    onAppended([...touched.keys()])
    while (queue[0] && queue[0].positions.length === queue[0].records.length) {
      const done = queue.shift()!
      done.resolve(done.positions)
    }
  }

  async function work(): Promise<void> {
    while (queue.length > 0) {
      // The pause gathers the calls of this turn and lets other work run between transactions.
      await setImmediate()
      flush()
    }
    scheduled = undefined
  }

  return {
    append(records) {
      if (records.length === 0) return Promise.resolve([])
      return new Promise((resolve, reject) => {
        queue.push({ records, positions: [], resolve, reject })
        scheduled ??= work()
      })
    },
    async drained() {
      await scheduled
    },
  }
}
