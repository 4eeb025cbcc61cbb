import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import { LogRefusedError } from '../errors.ts'
import type { TopicSpec } from '../log.ts'
import { openAppender, type Appender } from './appender.ts'
import { walGuard } from './checkpoint.ts'
import { openCompaction, type Compaction } from './compaction.ts'
import { openLogFile } from './log-file.ts'
import { immediate } from './sqlite.ts'

/** The file this thread writes: its topics, its appends, its compaction. */
export interface OwnFile {
  appender: Appender
  compaction: Compaction
  has(topic: string): boolean
  createTopics(specs: TopicSpec[]): void
  deleteTopic(name: string): void
  close(): void
}

export function openOwnFile(
  dir: string,
  writer: string,
  options: { clock: Clock; tombstoneRetentionMs: number; onAppended(topics: string[]): void },
): OwnFile {
  const path = join(dir, `${writer}.db`)
  const db = openLogFile(path)
  const guardWal = walGuard(db, path)
  const topicId = db.prepare('select id from topic where name = ?')
  const addTopic = db.prepare(
    'insert into topic (name, partitions, cleanup, incarnation, created_at) values (?, ?, ?, ?, ?)',
  )
  const addPartition = db.prepare('insert into partition_end values (?, ?, 0, 0)')
  const removeTopic = db.prepare('delete from topic where id = ?')
  const removePartitions = db.prepare('delete from partition_end where topic_id = ?')
  const noteRemoved = db.prepare('insert into removed_topic values (?)')

  return {
    appender: openAppender(db, options.clock, (topics) => {
      options.onAppended(topics)
      guardWal()
    }),
    compaction: openCompaction(db, options.clock, options.tombstoneRetentionMs),
    has: (topic) => topicId.get(topic) !== undefined,
    createTopics(specs) {
      immediate(db, () => {
        for (const { name, partitions, cleanup } of specs) {
          const now = options.clock.now().getTime()
          const { lastInsertRowid: id } = addTopic.run(name, partitions, cleanup, randomUUID(), now)
          for (let partition = 0; partition < partitions; partition++) addPartition.run(id, partition)
        }
      })
    },
    deleteTopic(name) {
      immediate(db, () => {
        const found = topicId.get(name)
        if (!found) throw new LogRefusedError('not-writer', `${name} is not a topic of ${writer}`)
        removeTopic.run(found.id!)
        removePartitions.run(found.id!)
        noteRemoved.run(found.id!)
      })
    },
    close: () => db.close(),
  }
}
