import type { Transaction } from '@selvedge/platform/db/database'
import { publish } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { TopicContract } from '@selvedge/protos/topic-contract'

/** Who changes truth, when and by what; the same for all records of one call. */
export interface Change {
  /** `user:…`, `key:…` or `system:catalog` */
  actor: string
  operation: string
  now: Date
  newId: NewId
}

/** Where one fact comes from: kept in truth, so that a replay keeps it. */
export function originOf({ actor, operation, now, newId }: Change, line: number): Origin {
  return { eventId: newId(), at: now.toISOString(), actor, operation, line }
}

/** Puts the new state of an entity on its topic, with the transaction. */
export function publishState(tx: Transaction, ...said: Parameters<typeof recordOf>): Promise<number> {
  return publish(tx, recordOf(...said))
}

export function recordOf(
  topic: Pick<TopicContract<never>, 'name' | 'messageType'>,
  key: string,
  value: Uint8Array,
  origin: Origin,
  now: Date,
) {
  const { name, messageType } = topic
  return {
    topic: name,
    key,
    value,
    messageType,
    actor: origin.actor,
    occurredAt: now,
    eventId: origin.eventId,
  }
}
