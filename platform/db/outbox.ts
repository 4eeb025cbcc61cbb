/**
 * The outbox (architecture, section 6): the entity's next version and its record enter in the transaction that
 * writes the entity; the relay appends them to the log in `seq` order and only then takes them out.
 */
import type { Transaction } from './database.ts'

export interface Change {
  topic: string
  key: string
  /** The encoded entity, or null when its life ends. */
  value: Uint8Array | null
  messageType: string
  actor: string
  occurredAt: Date
  eventId: string
  traceparent?: string
  /** What the value says that truth does not keep elsewhere: kept with the version, for a replay. */
  origin?: Uint8Array
}

/**
 * Writes the next version of an entity to the outbox. Call it after the entity's row was written (= locked) in
 * the same transaction, so that per key `seq` order is version order.
 * @returns the entity-version the record carries
 */
export type Publish = (tx: Transaction, change: Change) => Promise<number>
