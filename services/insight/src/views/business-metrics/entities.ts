/** Every entity that is published, by the name its metrics have, with what they are told apart by. */
import { metricTags } from '@selvedge/protos/gen/metric-tags'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'

export interface Entity {
  /** `order`, `price-list` */
  name: string
  topic: TopicContract<any>
  tags: readonly string[]
  /** Facts happen; nothing of them changes or ends. */
  fact: boolean
}

export const entities: readonly Entity[] = Object.entries(topics).map(([name, topic]) => {
  const tags = metricTags[topic.messageType] ?? []
  return {
    name: name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    // What nobody looks into need not be read.
    topic: tags.length > 0 ? topic : { ...(topic as TopicContract<any>), decode: () => ({}) },
    tags,
    fact: topic.cleanup === 'delete',
  }
})

export type Tags = Readonly<Record<string, string>>

/** The message's values of its tags; of a oneof the name of the field that is set. */
export function tagsOf({ tags }: Pick<Entity, 'tags'>, message: Readonly<Record<string, unknown>>): Tags {
  return Object.fromEntries(tags.map((tag) => [tag, textOf(message[tag])]))
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && '$case' in value) return String(value.$case)
  return value === undefined || value === '' ? 'none' : String(value)
}
