/** What is promised of a topic besides its message, and which changes of that break who reads or writes it. */
import type { TopicContract } from '../topic-contract.ts'
import type { RetiredTopic } from './retired-topics.ts'

type Promised = Pick<TopicContract<never>, 'name' | 'key' | 'partitions' | 'cleanup' | 'messageType'>

export interface TopicOptions extends Promised {
  /** Fields its business metrics are told apart by. */
  metricTags: readonly string[]
}

/** A release by its name, with the topics it had. */
export interface ReleasedTopics {
  release: string
  topics: readonly TopicOptions[]
}

/** @param tags by message type */
export function optionsOf(
  { name, key, partitions, cleanup, messageType }: Promised,
  tags: Readonly<Record<string, readonly string[]>>,
): TopicOptions {
  return { name, key, partitions, cleanup, messageType, metricTags: tags[messageType] ?? [] }
}

/** One sentence for each promise of any release that no longer holds. */
export function brokenTopics(
  releases: readonly ReleasedTopics[],
  now: readonly TopicOptions[],
  retired: readonly RetiredTopic[],
): string[] {
  return [
    ...releases.flatMap(({ release, topics }) =>
      topics.flatMap((topic) => brokenSince(topic, now, retired).map((what) => `${topic.name}: ${what} (${release})`)),
    ),
    ...retired.flatMap((topic) => wronglyRetired(topic, releases, now).map((what) => `${topic.name}: ${what}`)),
  ]
}

function brokenSince(then: TopicOptions, now: readonly TopicOptions[], retired: readonly RetiredTopic[]): string[] {
  const topic = now.find(({ name }) => name === then.name)
  if (!topic) return retired.some(({ name }) => name === then.name) ? [] : ['is gone and was not retired']
  return [
    // A key would move to another partition, away from the records before it.
    ...changed('partitions', then.partitions, topic.partitions),
    ...changed('clean-up', then.cleanup, topic.cleanup),
    ...changed('key', then.key, topic.key),
    ...changed('message', then.messageType, topic.messageType),
    // Dashboards and alerts ask for them by name.
    ...then.metricTags.filter((tag) => !topic.metricTags.includes(tag)).map((tag) => `its metric lost the tag ${tag}`),
  ]
}

function changed<T>(what: string, then: T, now: T): string[] {
  return then === now ? [] : [`its ${what} changed from ${then} to ${now}`]
}

/** A topic ends only after a release in which its successor stood beside it. */
function wronglyRetired(
  { name, replacedBy }: RetiredTopic,
  releases: readonly ReleasedTopics[],
  now: readonly TopicOptions[],
): string[] {
  const has = (topics: readonly TopicOptions[], wanted: string) => topics.some((topic) => topic.name === wanted)
  if (has(now, name)) return ['is retired, but still a topic: a retired name does not come back']
  const together = releases.some(({ topics }) => has(topics, name) && has(topics, replacedBy))
  return together ? [] : [`is retired, but no release published ${replacedBy} beside it`]
}
