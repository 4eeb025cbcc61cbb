import type { DatabaseSync } from 'node:sqlite'
import type { LogRecord, TopicSpec } from '../log.ts'

/** A topic as one file holds it at this moment. `ends[p]` is the next offset of partition p. */
export interface TopicState extends TopicSpec {
  id: number
  incarnation: string
  ends: number[]
}

export interface Slice {
  records: LogRecord[]
  /** Where the next read begins; beyond the last record when compaction left a gap behind it. */
  next: number
  end: number
}

/** What a batch may still hold; reading takes from it. Used up is one without records. */
export interface Room {
  records: number
  bytes: number
  /** Not beyond this moment of `performance.now()`. */
  until: number
}

/** Reading a batch blocks its thread no longer than this. */
const batchMs = 12
const batchBytes = 4 * 1024 * 1024
/** Offsets, where records may be passed over. */
const longestLook = 2_000

export function roomFor(records: number): Room {
  return { records, bytes: batchBytes, until: performance.now() + batchMs }
}

export interface LogReader {
  path: string
  topic(name: string): TopicState | undefined
  /**
   * Records from `from` until `to` (exclusive), as many as there is room for.
   * @param most how many of the room this slice may take
   * @param superseded false: without those that a newer record of their key has replaced
   */
  slice(
    topic: TopicState,
    partition: number,
    from: number,
    to: number,
    room: Room,
    options: { most: number; superseded: boolean },
  ): Slice
  newest(topic: TopicState, partition: number, key: string): LogRecord | undefined
}

type Row = [offset: number, key: string, value: Uint8Array | null, headers: string, appendedAt: number]

/** Prepared reads of one log file. Every statement is finished before it returns, which ends its snapshot. */
export function openLogReader(db: DatabaseSync, path: string): LogReader {
  const topicRow = db.prepare('select id, partitions, cleanup, incarnation from topic where name = ?')
  const endRows = db.prepare('select next_offset as next from partition_end where topic_id = ? order by partition')
  const fields = 'r.offset, r.key, r.value, r.headers, r.appended_at'
  const inRange = 'r.topic_id = ? and r.partition = ? and r.offset >= ? and r.offset < ? order by r.offset limit ?'
  const allRows = db.prepare(`select ${fields} from record r where ${inRange}`)
  const newestRows = db.prepare(
    `select ${fields} from record r cross join latest l on l.topic_id = r.topic_id and l.key = r.key and l.offset = r.offset
      where ${inRange}`,
  )
  const newestRow = db.prepare(
    `select ${fields} from latest l
      join record r on r.topic_id = l.topic_id and r.partition = ? and r.offset = l.offset
      where l.topic_id = ? and l.key = ?`,
  )
  allRows.setReturnArrays(true)
  newestRows.setReturnArrays(true)
  newestRow.setReturnArrays(true)

  return {
    path,
    topic(name) {
      const row = topicRow.get(name) as Omit<TopicState, 'name' | 'ends'> | undefined
      if (!row) return undefined
      const ends = endRows.all(row.id).map((end) => end.next as number)
      // Fewer rows than partitions: the topic was deleted between the two statements.
      return ends.length === row.partitions ? { ...row, name, ends } : undefined
    },
    slice(topic, partition, from, to, room, { most, superseded }) {
      const records: LogRecord[] = []
      const limit = Math.min(room.records, most)
      const rows = superseded ? allRows : newestRows
      // Looking for the next record that counts must not block the thread either.
      const upTo = superseded ? to : Math.min(to, from + longestLook)
      for (const row of rows.iterate(topic.id, partition, from, upTo, limit) as Iterable<unknown>) {
        const record = toRecord(topic.name, partition, row as Row)
        records.push(record)
        room.records--
        room.bytes -= record.value?.byteLength ?? 0
        if (room.bytes <= 0 || performance.now() >= room.until) room.records = 0
        if (room.records === 0) break
      }
      const stopped = room.records === 0 || records.length === limit
      const next = stopped ? records.at(-1)!.offset + 1 : upTo
      return { records, next, end: topic.ends[partition]! }
    },
    newest(topic, partition, key) {
      const row = newestRow.get(partition, topic.id, key) as unknown as Row | undefined
      return row && toRecord(topic.name, partition, row)
    },
  }
}

function toRecord(topic: string, partition: number, row: Row): LogRecord {
  const [offset, key, value, headers, appendedAt] = row
  return { topic, partition, offset, key, value, headers: JSON.parse(headers), appendedAt }
}
