/**
 * The log port: Kafka's semantics and nothing more. Every adapter passes `log.contract.ts`.
 *
 * Promises: an append resolves when the records are durable; records of one key keep the order they were
 * appended in; groups are independent; delivery is at least once; compaction keeps the newest record of a key. What
 * it may remove, a subscription may pass over: of a compacted topic a reader gets the newest record of every key, and
 * earlier ones or not.
 */

/** How a topic is created. `partitions` is fixed for the topic's life: key order depends on it. */
export interface TopicSpec {
  name: string
  partitions: number
  /** `compact` keeps the newest record per key, `delete` keeps everything (facts). */
  cleanup: 'compact' | 'delete'
}

export interface OutgoingRecord {
  topic: string
  key: string
  /** `null` is a tombstone: the key's life ends. */
  value: Uint8Array | null
  headers: Record<string, string>
}

export interface LogRecord extends OutgoingRecord {
  partition: number
  /** Position inside the partition, from 0, growing. Compaction leaves gaps, and so may the end of an append. */
  offset: number
  /** When the log took the record, milliseconds since the epoch. */
  appendedAt: number
}

export interface Position {
  topic: string
  partition: number
  /** The next offset to read; for an end, the offset the next record will get. */
  offset: number
}

/** What waited in one partition or in several. The records of a partition are in order and one after another. */
export interface Batch {
  records: LogRecord[]
  /** Of each partition with records in the batch: its end when they were read. */
  ends: Position[]
  /** To be called inside long work, so that the member keeps its partitions. */
  heartbeat(): Promise<void>
}

export interface SubscribeOptions {
  group: string
  topics: string[]
  /**
   * Where to begin: the group's committed offsets (else the start), or exact positions that the caller keeps
   * itself (a view's own position is the authority). A partition absent from `positions` begins at the start.
   * `incarnations`, by topic, are those the positions belong to: with another one the topic is rewound.
   */
  from: 'committed' | { positions: Position[]; incarnations?: Record<string, string> }
  /** Largest number of records handed over in one batch. Default 500. */
  maxRecords?: number
  /**
   * Milliseconds for which records may gather before they are handed over, where nobody waits for them: few large batches
   * cost less than many small ones. `caughtUp` may take as much longer. Default: almost none.
   */
  gatherMs?: number
  /**
   * Batches come in order per partition and never overlap in time. The offsets are committed after the promise
   * resolves; a rejection means redelivery of the same records, with back-off, each partition by itself.
   */
  onBatch(batch: Batch): Promise<void>
  /** Called with each rejection of `onBatch` and each fault of the log itself. */
  onError?(error: unknown): void
  /**
   * The topic was re-created or lost records: a position lies beyond its end, or its incarnation is unknown.
   * All its partitions are then read from the start.
   */
  onRewound?(topic: string, incarnation: string): void
  /** Called when the member joined the group, and each time its partitions were divided anew after that. */
  onAssigned?(): void
}

export interface Subscription {
  /**
   * Resolves when every record that was in the subscribed topics at the call has been handled. A topic that does
   * not exist yet has none. Rejects when the subscription stops first.
   */
  caughtUp(): Promise<void>
  /** Waits for the running batch, commits, leaves the group. */
  stop(): Promise<void>
}

export interface Log {
  /** Creates what is missing; an existing topic with other partitions or clean-up is an error. */
  createTopics(specs: TopicSpec[]): Promise<void>
  /**
   * From here on no log that claimed this log's writer before can append. To be called before one reads what is to
   * be appended, and again after a failed append: else somebody may have appended newer records in between. An
   * append that nothing was claimed for claims by itself.
   */
  claim(): Promise<void>
  /**
   * Resolves with one position per record, in order, when all are durable. A LogRefusedError wrote nothing; after
   * a LogUnavailableError some of the records may stand, so the caller sends them again (delivery is at least once).
   */
  append(records: OutgoingRecord[]): Promise<Position[]>
  subscribe(options: SubscribeOptions): Promise<Subscription>
  /**
   * What a topic holds up to the ends it has now, in pieces, those of a partition in order: for work that looks once and
   * keeps no position. A topic that does not exist holds nothing.
   * @param from where to begin; a partition without one is read from its start
   * @throws LogUnavailableError also when a position lies beyond its end, or the topic begins anew meanwhile
   */
  read(topic: string, from?: readonly Position[]): AsyncIterable<LogRecord[]>
  /** The ends of all partitions of a topic: behind the last record of each. */
  ends(topic: string): Promise<Position[]>
  /** Newest record of a key, or undefined: used to take over an epoch, never to serve readers. */
  newest(topic: string, key: string): Promise<LogRecord | undefined>
  committed(group: string): Promise<Position[]>
  groups(): Promise<string[]>
  /** Refused while the group has members. */
  deleteGroup(group: string): Promise<void>
  /** Changes when a topic is deleted and created anew. */
  incarnation(topic: string): Promise<string>
  close(): Promise<void>
}

/** The partition of a key: murmur2 as Kafka's Java client has it, so that both adapters agree. */
export type Partitioner = (key: string, partitions: number) => number
