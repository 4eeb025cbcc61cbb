/**
 * A view: a local copy computed from topics. Its own position, kept in its database in the transaction that
 * changes its rows, is the authority (architecture, section 7). Replicas inside truth services are views too.
 *
 * Invariant every view must keep: a record is applied only when its entity-version is higher than the one
 * applied before for that topic and key; applying replaces or recomputes, never increments; no clock is read.
 */
import type { Dialect, Migration, Sql, Transaction } from '../db/database.ts'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { ComparedTarget } from './generations/row-set.ts'

/** A decoded record, already known to be newer than what was applied before. */
export interface Applied<Message = unknown> {
  topic: string
  partition: number
  offset: number
  key: string
  /** null: the entity's life ended. */
  message: Message | null
  /** The message as it stands on the log, for views that keep it whole. */
  bytes: Uint8Array | null
  version: number
  eventId: string
  occurredAt: string
  actor: string
  replay: boolean
}

export interface ViewSource<Message = unknown> {
  topic: TopicContract<Message>
  /**
   * Applies one record. Throwing a BadRecordError (or any error that is not the infrastructure's) quarantines
   * this record alone; the rest of the batch goes on.
   */
  apply(tx: Transaction, record: Applied<Message>): Promise<void>
}

export interface View {
  name: string
  /** One constant names the group, the file and the tables: raise it and the view builds anew beside the old. */
  version: number
  /**
   * Counts the times that this version was built anew beside itself; absent: 1. With name and version it names what the
   * view writes to, so that two generations never meet.
   */
  generation?: number
  /**
   * Tables and indexes only; a rebuild drops the tables, the newest first, so a table refers only to older ones.
   * Names must be unique in the database they live in.
   */
  migrations: Migration[]
  /** Milliseconds for which records may gather: for a view that nobody waits for. Default: almost none. */
  gatherMs?: number
  // The message type differs per source; `source()` checks each one.
  sources: ViewSource<any>[]
  /**
   * Runs once after the records of a batch, in the same transaction: the place to recompute touched rows once.
   * A transaction may be rolled back and its records applied again, so what `apply` leaves for it belongs into a
   * table or a `WeakMap` by `tx`, not into a variable.
   */
  afterBatch?(tx: Transaction, dialect: Dialect): Promise<void>
  /** Marks the key as parked, so that readers can hide it until a good record heals it. */
  onParked?(tx: Transaction, topic: string, key: string): Promise<void>
  /** Takes the mark off: a record of the key was applied, or an operator dropped the bad one. */
  onHealed?(tx: Transaction, topic: string, key: string): Promise<void>
  /** Looks whether what it writes to beside its database is still there. @throws TargetLostError */
  check?(read: Sql): Promise<void>
  /** Lets go of what it writes to beside its database; called once, after the last batch. */
  close?(): Promise<void>
  /**
   * Of rows that only say that a life has ended, by table: an SQL condition. Nobody is shown them, and whoever builds
   * the view after the log has forgotten them does not have them.
   */
  ended?: Readonly<Record<string, string>>
  /** Tables that say how far its work is, or whose rows are compared by what is made of them. */
  uncompared?: readonly string[]
  /** What it writes to beside its database, for a comparison with another generation. */
  compared?: ComparedTarget
  /** Deletes what it has written beside its database. */
  dropTarget?(read: Sql): Promise<void>
}

/** Ties a topic to the function that applies its messages, with the message type inferred. */
export function source<Message>(
  topic: TopicContract<Message>,
  apply: (tx: Transaction, record: Applied<Message>) => Promise<void>,
): ViewSource<Message> {
  return { topic, apply }
}

/** Raised by `apply` when a record can never be applied as it is. */
export class BadRecordError extends Error {
  override name = 'BadRecordError'
}

export interface ConsumerStatus {
  group: string
  view: string
  topics: string[]
  /** `end` is as of the newest batch or the previous call of `status()`. */
  positions: { topic: string; partition: number; position: number; end: number }[]
  /** When the log took the newest applied record, ISO 8601, if any. */
  newestAppliedAt: string | null
  state: 'starting' | 'running' | 'retrying' | 'stopped' | 'bug'
  lastError: string | null
  /** Records set aside, those waiting behind one included. */
  quarantined: number
  /** How often this copy's partitions were divided anew in the last two minutes. */
  rebalances: number
}

/** What the view writes to beside its database is gone or another: the view is built anew, whoever notices. */
export class TargetLostError extends Error {
  override name = 'TargetLostError'
}
