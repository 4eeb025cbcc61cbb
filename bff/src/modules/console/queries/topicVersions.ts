import { firstReleaseOf } from '@selvedge/protos/releases/first-release'
import { topics } from '@selvedge/protos/topics'
import type { QueryResolvers, TopicCleanup } from '../../../gen/resolvers.ts'

export const topicVersions: QueryResolvers['topicVersions'] = () =>
  Object.values(topics).map(({ name, owner, messageType, key, partitions, cleanup }) => ({
    name,
    version: Number(name.slice(name.lastIndexOf('.v') + 2)),
    owner,
    messageType,
    key,
    partitions,
    cleanup: cleanup.toUpperCase() as TopicCleanup,
    since: firstReleaseOf(name) ?? null,
  }))
