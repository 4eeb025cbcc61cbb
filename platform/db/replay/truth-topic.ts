/** How a topic's owner says what truth holds of a key, so that the topic can be made equal to it again. */
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { Sql } from '../database.ts'

/** What the newest record of a key said beside its value. */
export interface Said {
  eventId: string
  occurredAt: Date
  actor: string
  /** `Change.origin` */
  origin: Uint8Array | null
}

/** An event as it was published: it never changes. */
export interface Fact {
  eventId: string
  occurredAt: Date
  actor: string
  value: Uint8Array
}

/** The value of each key as it would be published now, by the code that publishes; a key without one has no life. */
export type ReadEntities = (
  sql: Sql,
  keys: readonly string[],
  said: (key: string) => Said,
) => Promise<ReadonlyMap<string, Uint8Array | null>>

/** Of each key all facts, in their order. */
export type ReadFacts = (sql: Sql, keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Fact[]>>

/** A topic with its truth: the owner names one for each topic that it alone writes. */
export type TruthTopic = { topic: TopicContract<any> } & (
  | { holds: 'entities'; read: ReadEntities }
  | { holds: 'facts'; read: ReadFacts }
)

export function entities(topic: TopicContract<any>, read: ReadEntities): TruthTopic {
  return { topic, holds: 'entities', read }
}

/** For topics of which every record counts (`cleanup: 'delete'`). */
export function facts(topic: TopicContract<any>, read: ReadFacts): TruthTopic {
  return { topic, holds: 'facts', read }
}
