import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock, type Clock } from '../../clock.ts'
import { channel, type Signal } from '../../signal/signal.ts'
import { LogRefusedError } from '../errors.ts'
import type { Log, TopicSpec } from '../log.ts'
import { partitionOf } from '../partitioner.ts'
import { inCalls } from '../read.ts'
import { background } from './background.ts'
import { openGroupFile } from './group-file.ts'
import { isGroupFile, openGroups } from './groups.ts'
import { logFileVersion } from './log-file.ts'
import { openLogReader } from './log-reader.ts'
import { openOwnFile } from './own-file.ts'
import { openReaders } from './readers.ts'
import { readTopic } from './read-topic.ts'
import { asLogError, guarded } from './sqlite.ts'
import { startSubscription, type RunningSubscription } from './subscription.ts'
import { findTopic, requireTopic } from './topics.ts'
import { checkRecord, checkSpec, checkSubscription } from '../validate.ts'

export interface EmbeddedLogConfig {
  /** Folder of the log's files; all threads name the same one, and nothing else lives in it. */
  dir: string
  /** The file this thread appends to (`<writer>.db`); null reads only. One thread per writer. */
  writer: string | null
  /** Names this thread's `groups-<owner>.db`; default: the writer. Needed to subscribe. One thread per owner. */
  groupsOwner?: string
  signal: Signal
  /** How often subscriptions look without being woken. Default 250 ms. */
  pollMs?: number
  /** How long compaction keeps a tombstone. Default 7 days. */
  tombstoneRetentionMs?: number
  /** How often the owner looks for topics worth compacting. Default one minute. */
  compactEveryMs?: number
  clock?: Clock
  /** Faults of work in the background; they are tried again by themselves. */
  onFault?(error: unknown): void
}

/** What the embedded adapter offers beyond the port: Kafka has these as settings and admin calls. */
export interface EmbeddedLog extends Log {
  compact(topic: string): Promise<void>
  deleteTopic(name: string): Promise<void>
}

const sevenDaysMs = 7 * 24 * 3_600_000

/**
 * The log on SQLite files: one per writing thread, each read by all. Calls block the thread they run on for one
 * transaction or one slice, about 12 ms, and never across an `await`.
 * @throws LogUnavailableError
 */
export async function openEmbeddedLog(config: EmbeddedLogConfig): Promise<EmbeddedLog> {
  const { dir, writer, signal, clock = systemClock } = config
  const groupsOwner = config.groupsOwner ?? writer
  for (const name of [writer, groupsOwner]) checkOwner(name)
  guarded(() => mkdirSync(dir, { recursive: true }))

  const own =
    writer === null
      ? undefined
      : openOwnFile(dir, writer, {
          clock,
          tombstoneRetentionMs: config.tombstoneRetentionMs ?? sevenDaysMs,
          onAppended: (topics) => topics.forEach((topic) => signal.emit(channel.appended(topic))),
        })
  const groupFile = groupsOwner === null ? undefined : openGroupFile(join(dir, `groups-${groupsOwner}.db`))
  const isLogFile = (name: string) => name.endsWith('.db') && !isGroupFile(name)
  const readers = openReaders(dir, logFileVersion, isLogFile, openLogReader)
  const groups = openGroups(dir)
  const subscriptions = new Set<RunningSubscription>()
  const chores = background(config, { own, groupFile, subscriptions })
  let open = true
  let closing: Promise<void> | undefined
  readers.refresh()

  /** Every call: refused after close, storage faults under their own name. Runs at once, so calls keep their order. */
  async function call<T>(work: () => T | Promise<T>): Promise<T> {
    if (!open) throw new LogRefusedError('closed', 'the log is closed')
    try {
      return await work()
    } catch (error) {
      throw asLogError(error)
    }
  }

  function ownFile(purpose: string) {
    if (!own) throw new LogRefusedError('not-writer', `a log opened without a writer cannot ${purpose}`)
    return own
  }

  async function close(): Promise<void> {
    // Running batches may still append, so the log stays open until they are done.
    await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
    open = false
    await own?.appender.drained()
    await chores.stop()
    readers.close()
    groups.close()
    groupFile?.close()
    own?.close()
  }

  function createTopics(specs: TopicSpec[]): void {
    specs.forEach(checkSpec)
    const missing = specs.filter((spec) => {
      const found = findTopic(readers, spec.name)?.state
      if (found && (found.partitions !== spec.partitions || found.cleanup !== spec.cleanup)) {
        const has = `${found.partitions} partitions, ${found.cleanup}`
        throw new LogRefusedError('topic-differs', `${spec.name} exists with ${has}`)
      }
      return !found
    })
    if (missing.length > 0) ownFile('create topics').createTopics(missing)
  }

  return {
    createTopics: (specs) => call(() => createTopics(specs)),
    // The file has one owner, which is seen to when it is opened.
    claim: () => call(() => void ownFile('claim')),
    append: (records) =>
      call(() => {
        const file = ownFile('append')
        for (const topic of new Set(records.map((record) => record.topic))) {
          if (file.has(topic)) continue
          requireTopic(readers, topic)
          throw new LogRefusedError('not-writer', `${topic} is written by another thread than ${writer}`)
        }
        records.forEach(checkRecord)
        return file.appender.append(records)
      }),
    subscribe: (options) =>
      call(() => {
        checkSubscription(options)
        if (closing) throw new LogRefusedError('closed', 'the log is closing')
        if (!groupFile) throw new LogRefusedError('no-groups-owner', 'to subscribe, open the log with groupsOwner')
        const parts = { readers, groups, groupFile, signal, pollMs: config.pollMs ?? 250 }
        const subscription = startSubscription(options, parts)
        subscriptions.add(subscription)
        return {
          caughtUp: subscription.caughtUp,
          stop: () => subscription.stop().finally(() => subscriptions.delete(subscription)),
        }
      }),
    read: (topic, from = []) => inCalls(readTopic(readers, topic, from), call),
    ends: (topic) =>
      call(() => {
        const { ends } = requireTopic(readers, topic).state
        return ends.map((offset, partition) => ({ topic, partition, offset }))
      }),
    newest: (topic, key) =>
      call(() => {
        const { state, reader } = requireTopic(readers, topic)
        return reader.newest(state, partitionOf(key, state.partitions), key)
      }),
    committed: (group) =>
      call(() =>
        groups
          .committed(group)
          .filter((row) => findTopic(readers, row.topic)?.state.incarnation === row.incarnation)
          .map(({ topic, partition, offset }) => ({ topic, partition, offset })),
      ),
    groups: () => call(() => groups.names()),
    deleteGroup: (group) =>
      call(() => {
        if (!groupFile) throw new LogRefusedError('no-groups-owner', 'open the log with groupsOwner')
        if (groups.members(group).length > 0) throw new LogRefusedError('group-in-use', `${group} has members`)
        groupFile.forget(group)
      }),
    incarnation: (topic) => call(() => requireTopic(readers, topic).state.incarnation),
    compact: (topic) => call(() => ownFile('compact').compaction.compact(topic)),
    deleteTopic: (name) => call(() => ownFile('delete topics').deleteTopic(name)),
    close: () => (closing ??= close()),
  }
}

function checkOwner(name: string | null): void {
  if (name === null || (/^[a-z][a-z0-9-]{0,60}$/.test(name) && !name.startsWith('groups-'))) return
  throw new LogRefusedError('invalid', `not a name for a log file: ${name}`)
}
