import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs'
import { backOffMs } from '../back-off.ts'
import type { SubscribeOptions } from '../log.ts'
import type { Cursor, Cursors } from './cursors.ts'
import { KNOWN_TOPICS } from './groups.ts'
import { slicesOf, type Slice } from './slices.ts'

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

const HEARTBEATS_PER_SESSION = 12
/** How long a broker waits for records before it answers that there are none; also the sleep while all is paused. */
const LONGEST_WAIT_MS = 200

/** One life of a kafkajs consumer in its group. It is not restarted: the subscription makes another one. */
export async function joinGroup(options: MemberOptions): Promise<Member> {
  const { kafka, subscription, topics, known, cursors, sessionTimeoutMs, commitEveryMs } = options
  const { group, maxRecords = 500, onBatch, onError } = subscription
  const heartbeatMs = Math.ceil(sessionTimeoutMs / HEARTBEATS_PER_SESSION)
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: Math.max(60_000, sessionTimeoutMs),
    heartbeatInterval: heartbeatMs,
    maxWaitTimeInMs: LONGEST_WAIT_MS,
    maxBytesPerPartition: 2 * 1024 * 1024,
    maxBytes: 16 * 1024 * 1024,
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    retry: { retries: 4, initialRetryTime: 50, maxRetryTime: 1_000, restartOnFailure: async () => false },
  })
  const timers = new Set<NodeJS.Timeout>()
  let assigned = new Set<Cursor>()
  let handling: Promise<void> = Promise.resolve()
  let leaving = false
  let joinedBefore = false

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

  async function handle(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, resolveOffset, pause } = payload
    const cursor = cursors.of(batch.topic, batch.partition)
    // Fetched before a rebalance and fetched again after it; or the log went back, which the subscription finds out.
    if (Number(batch.firstOffset()) < (cursor.resume ?? 0)) return
    for (const slice of slicesOf(batch, cursor, maxRecords)) {
      if (leaving || !isRunning() || isStale() || !assigned.has(cursor)) return
      try {
        await handOver(batch, slice, heartbeat)
      } catch (error) {
        cursor.redeliverTo = slice.position
        wait(pause(), backOffMs(++cursor.rejections))
        onError?.(error)
        return
      }
      Object.assign(cursor, { position: slice.position, resume: slice.resume, redeliverTo: undefined, rejections: 0 })
      resolveOffset(String(slice.position - 1))
      options.onHandled()
      // Ends the batch when the group is about to divide its partitions anew.
      await heartbeat()
    }
  }

  /** The group must not lose a member because a slice takes long; what a failed heartbeat means is seen after it. */
  async function handOver(
    { topic, partition }: EachBatchPayload['batch'],
    { records, end }: Slice,
    heartbeat: () => Promise<void>,
  ): Promise<void> {
    const beat = () => heartbeat().catch(() => {})
    const beating = setInterval(beat, heartbeatMs)
    try {
      await onBatch({ records, ends: [{ topic, partition, offset: end }], heartbeat: beat })
    } finally {
      clearInterval(beating)
    }
  }

  function wait(resume: () => void, ms: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (!leaving) resume()
    }, ms)
    timers.add(timer)
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
    for (const timer of timers) clearTimeout(timer)
    await handling
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
      partitionsConsumedConcurrently: 1,
      eachBatch: (payload) => {
        const done = handle(payload)
        handling = done.catch(() => {})
        return done
      },
    })
  }

  return {
    has: (topic, partition) => topics.has(topic) && assigned.has(cursors.of(topic, partition)),
    leave: () => (leave ??= end()),
  }
}
