import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../clock.ts'
import { immediate } from './sqlite.ts'

export interface Compaction {
  /** Removes superseded records, and tombstones older than the retention, of one topic. */
  compact(topic: string): Promise<void>
  /** Compacts the topics that hold more than twice their live keys, and clears away deleted topics. */
  run(): Promise<void>
  /** Lets a running turn be the last one. */
  stop(): void
}

/** Rows looked at in one transaction: as many as a turn of a few milliseconds bears, fewer when records are large. */
const steps = { least: 10, first: 250, most: 2_000 }
const turnMs = { short: 5, long: 12 }
/** Not worth a pass below this many superseded records. */
const minimumGain = 1_000

type Scalar = Record<string, number> | undefined

/**
 * The newest record of a key always stays, tombstone or not, until a tombstone is older than
 * `tombstoneRetentionMs`: slower consumers must still learn that the key's life ended. Ends and offsets do not
 * change, readers see gaps. Each turn is a short transaction of its own; appends go on in between.
 */
export function openCompaction(db: DatabaseSync, clock: Clock, tombstoneRetentionMs: number): Compaction {
  const topicRow = db.prepare("select id, partitions from topic where name = ? and cleanup = 'compact'")
  const topicRows = db.prepare("select id, name from topic where cleanup = 'compact'")
  const heldCount = db.prepare('select sum(held) as held from partition_end where topic_id = ?')
  const liveCount = db.prepare('select count(*) as live from latest where topic_id = ?')
  const rangeEnd = db.prepare(
    `select offset from record where topic_id = ? and partition = ? and offset >= ? order by offset
      limit 1 offset ?`,
  )
  const removeSuperseded = db.prepare(
    `delete from record where topic_id = ? and partition = ? and offset >= ? and offset < ? and offset <>
      (select l.offset from latest l where l.topic_id = record.topic_id and l.key = record.key)`,
  )
  const oldTombstones = db.prepare(
    `select offset, key from record
      where topic_id = ? and partition = ? and offset >= ? and offset < ? and value is null and appended_at < ?`,
  )
  const removeRecord = db.prepare('delete from record where topic_id = ? and partition = ? and offset = ?')
  const removeLatest = db.prepare('delete from latest where topic_id = ? and key = ?')
  const lessHeld = db.prepare('update partition_end set held = held - ? where topic_id = ? and partition = ?')
  const removedTopic = db.prepare('select id from removed_topic limit 1')
  const removeRecords = db.prepare(
    `delete from record where topic_id = ? and (partition, offset) in
      (select partition, offset from record where topic_id = ? limit ?)`,
  )
  const removeKeys = db.prepare('delete from latest where topic_id = ?')
  const forget = db.prepare('delete from removed_topic where id = ?')
  let stopped = false
  let step = steps.first

  /** One transaction, then a pause for the rest of the thread. */
  async function inTurn<T>(work: () => T): Promise<T> {
    const started = performance.now()
    const result = immediate(db, work)
    const took = performance.now() - started
    if (took > turnMs.long) step = Math.max(steps.least, step >> 1)
    if (took < turnMs.short) step = Math.min(steps.most, step << 1)
    await setImmediate()
    return result
  }

  /** @returns where the next turn begins, or undefined at the end of the partition */
  function turn(topicId: number, partition: number, from: number): number | undefined {
    const found = rangeEnd.get(topicId, partition, from, step) as Scalar
    const to = found?.offset ?? Number.MAX_SAFE_INTEGER
    let removed = Number(removeSuperseded.run(topicId, partition, from, to).changes)
    const oldest = clock.now().getTime() - tombstoneRetentionMs
    for (const { offset, key } of oldTombstones.all(topicId, partition, from, to, oldest)) {
      removeRecord.run(topicId, partition, offset!)
      removeLatest.run(topicId, key!)
      removed++
    }
    if (removed > 0) lessHeld.run(removed, topicId, partition)
    return found?.offset
  }

  async function compact(topic: string): Promise<void> {
    const row = topicRow.get(topic) as { id: number; partitions: number } | undefined
    if (!row) return
    for (let partition = 0; partition < row.partitions; partition++) {
      let from: number | undefined = 0
      while (from !== undefined && !stopped) {
        const begin: number = from
        from = await inTurn(() => turn(row.id, partition, begin))
      }
    }
  }

  async function clearRemoved(): Promise<void> {
    let more = true
    while (more && !stopped) {
      more = await inTurn(() => {
        const id = removedTopic.get()?.id
        if (id === undefined) return false
        if (removeRecords.run(id, id, step).changes > 0) return true
        removeKeys.run(id)
        forget.run(id)
        return true
      })
    }
  }

  return {
    compact,
    async run() {
      await clearRemoved()
      for (const { id, name } of topicRows.all() as { id: number; name: string }[]) {
        const { held } = heldCount.get(id) as { held: number }
        if (held < minimumGain) continue
        const { live } = liveCount.get(id) as { live: number }
        if (held > 2 * live && held - live >= minimumGain) await compact(name)
      }
    },
    stop() {
      stopped = true
    },
  }
}
