import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs'
import type { SubscribeOptions } from '../log.ts'
import type { Cursor, Cursors } from './cursors.ts'
import { KNOWN_TOPICS } from './groups.ts'
import { createHandOver } from './hand-over.ts'

export interface MemberOptions {
  kafka: Kafka
  subscription: SubscribeOptions
  /** The topics that exist, with their incarnations. */
  topics: ReadonlyMap<string, string>
  /** Incarnations that the group has read, of these topics and of others. */
  known: Readonly<Record<string, string>>
  cursors: Cursors
  sessionTimeoutMs: number
  commitEveryMs: number
  onJoined(): void
  onHandled(): void
  /** The member can do no more. */
  onCrash(error: unknown): void
}

export interface Member {
  has(topic: string, partition: number): boolean
  /** Waits for the running slice, commits, leaves the group. */
  leave(): Promise<void>
}

/** All that wait are handled together; see `hand-over.ts`. */
const MAX_PARTITIONS = 1_000
const HEARTBEATS_PER_SESSION = 12
/** How long a broker waits for records before it answers that there are none; also the sleep while all is paused. */
const LONGEST_WAIT_MS = 200
/** Of one that may gather: so many bytes are answered at once. */
const GATHERED_BYTES = 1024 * 1024

/** One life of a kafkajs consumer in its group. It is not restarted: the subscription makes another one. */
export async function joinGroup(options: MemberOptions): Promise<Member> {
  const { kafka, subscription, topics, known, cursors, sessionTimeoutMs, commitEveryMs } = options
  const { group, gatherMs } = subscription
  const heartbeatMs = Math.ceil(sessionTimeoutMs / HEARTBEATS_PER_SESSION)
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: Math.max(60_000, sessionTimeoutMs),
    heartbeatInterval: heartbeatMs,
    minBytes: gatherMs === undefined ? 1 : GATHERED_BYTES,
    maxWaitTimeInMs: gatherMs ?? LONGEST_WAIT_MS,
    maxBytesPerPartition: 2 * 1024 * 1024,
    maxBytes: 16 * 1024 * 1024,
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    retry: { retries: 4, initialRetryTime: 50, maxRetryTime: 1_000, restartOnFailure: async () => false },
  })
  let assigned = new Set<Cursor>()
  let leaving = false
  let joinedBefore = false

  const handOver = createHandOver({
    subscription,
    heartbeatMs,
    isMine: (cursor) => !leaving && assigned.has(cursor),
    onHandled: options.onHandled,
  })

  consumer.on(consumer.events.CRASH, ({ payload: { error } }) => options.onCrash(error))
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    const before = assigned
    assigned = new Set()
    for (const [topic, partitions] of Object.entries(payload.memberAssignment)) {
      if (topics.has(topic)) for (const partition of partitions) assigned.add(cursors.of(topic, partition))
    }
    for (const cursor of assigned) place(cursor, before.has(cursor))
    joinedBefore = true
    options.onJoined()
  })

  /** A view's own position is the authority; else Kafka's commit is, once another member may have moved it on. */
  function place(cursor: Cursor, kept: boolean): void {
    const { topic, partition } = cursor
    if (subscription.from === 'committed' && joinedBefore && !kept) {
      Object.assign(cursor, { position: undefined, resume: undefined, redeliverTo: undefined })
    } else {
      consumer.seek({ topic, partition, offset: String(cursor.resume) })
    }
  }

  function handle(payload: EachBatchPayload): Promise<void> {
    const cursor = cursors.of(payload.batch.topic, payload.batch.partition)
    // Fetched before a rebalance and fetched again after it; or the log went back, which the subscription finds out.
    if (Number(payload.batch.firstOffset()) < (cursor.resume ?? 0)) return Promise.resolve()
    return handOver.handle(cursor, payload)
  }

  /** Also when nothing new was handled: Kafka forgets a group that is silent, and monitors take it for dead. */
  async function commit(): Promise<void> {
    const offsets = [...assigned]
      .filter(({ resume }) => resume !== undefined && resume > 0)
      .map(({ topic, partition, resume }) => ({
        topic,
        partition,
        offset: String(resume),
        metadata: topics.get(topic)!,
      }))
    if (offsets.length === 0) return
    const note = { topic: KNOWN_TOPICS.name, partition: 0, offset: '0', metadata: JSON.stringify(known) }
    await consumer.commitOffsets([...offsets, note])
  }

  async function end(): Promise<void> {
    leaving = true
    clearInterval(committing)
    await handOver.stop()
    await commit().catch(() => {})
    await consumer.disconnect()
  }

  // A commit that meets a rebalance is refused, and the next one says more anyway.
  const committing = setInterval(() => void commit().catch(() => {}), commitEveryMs)
  let leave: Promise<void> | undefined
  try {
    await start(consumer)
  } catch (error) {
    leaving = true
    clearInterval(committing)
    await consumer.disconnect().catch(() => {})
    throw error
  }

  async function start(starting: Consumer): Promise<void> {
    await starting.connect()
    await starting.subscribe({ topics: [...topics.keys()], fromBeginning: true })
    await starting.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: MAX_PARTITIONS,
      eachBatch: handle,
    })
  }

  return {
    has: (topic, partition) => topics.has(topic) && assigned.has(cursors.of(topic, partition)),
    leave: () => (leave ??= end()),
  }
}
