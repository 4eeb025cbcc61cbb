import { setTimeout as delay } from 'node:timers/promises'
import type { Admin } from 'kafkajs'
import { LogRefusedError } from '../errors.ts'
import type { Position } from '../log.ts'
import type { BrokerReader } from './broker-reader.ts'
import type { Ends } from './ends.ts'

export interface GroupPosition extends Position {
  /** Of the topic when the offset was committed. */
  incarnation: string
}

export interface Groups {
  names(): Promise<string[]>
  /** Offsets as the group committed them, for topics that are still the same. */
  offsets(group: string): Promise<GroupPosition[]>
  committed(group: string): Promise<Position[]>
  /** Topic → incarnation that the group has read, also of topics that are gone. */
  known(group: string): Promise<Record<string, string>>
  delete(group: string): Promise<void>
}

/**
 * Kafka forgets what a group committed for a topic when the topic is deleted, and with it that the group ever read
 * another incarnation. So each group also commits for this topic, which holds no record: in the text that comes with
 * an offset stands which incarnations the group has read.
 */
export const KNOWN_TOPICS = { name: 'selvedge.group-topics', partitions: 1, cleanup: 'compact' } as const

export function createGroups(admin: Admin, reader: BrokerReader, ends: Ends): Groups {
  async function fetchAll(groupId: string) {
    const topics = await settled(() => admin.fetchOffsets({ groupId }))
    return topics.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset, metadata }) => ({ topic, partition, offset: Number(offset), metadata })),
    )
  }

  async function offsets(group: string): Promise<GroupPosition[]> {
    const all = (await fetchAll(group)).filter(({ topic, offset }) => topic !== KNOWN_TOPICS.name && offset >= 0)
    const topics = await reader.topics([...new Set(all.map(({ topic }) => topic))])
    return all
      .filter(({ topic, metadata }) => metadata !== null && topics.get(topic)?.id === metadata)
      .map(({ topic, partition, offset, metadata }) => ({ topic, partition, offset, incarnation: metadata! }))
      .sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1))
  }

  return {
    async names() {
      const { groups } = await admin.listGroups()
      return groups.filter(({ protocolType }) => protocolType === 'consumer').map(({ groupId }) => groupId)
    },
    offsets,
    async committed(group) {
      const stored = await offsets(group)
      const byTopic = new Map<string, Position[]>()
      for (const topic of new Set(stored.map((each) => each.topic))) byTopic.set(topic, await ends.of(topic))
      // Kafka's offset also counts what closes a transaction.
      return stored.map(({ topic, partition, offset }) => ({
        topic,
        partition,
        offset: Math.min(offset, byTopic.get(topic)![partition]!.offset),
      }))
    },
    async known(group) {
      const note = (await fetchAll(group)).find(({ topic }) => topic === KNOWN_TOPICS.name)?.metadata
      return note ? (JSON.parse(note) as Record<string, string>) : {}
    },
    async delete(group) {
      const { groups } = await admin.describeGroups([group])
      if (groups.some(({ members }) => members.length > 0)) throw inUse(group)
      try {
        await admin.deleteGroups([group])
      } catch (error) {
        const [{ errorCode } = { errorCode: 0 }] = (error as { groups?: { errorCode?: number }[] }).groups ?? []
        if (errorCode === NON_EMPTY_GROUP) throw inUse(group)
        if (errorCode !== GROUP_ID_NOT_FOUND) throw error
      }
    },
  }
}

const settling = new Set(['GROUP_COORDINATOR_NOT_AVAILABLE', 'GROUP_LOAD_IN_PROGRESS', 'NOT_COORDINATOR_FOR_GROUP'])
const SETTLED_WITHIN_MS = 30_000
const ASK_AGAIN_MS = 100

/** Which broker looks after a group may just be being decided, or it reads what the group has committed. */
async function settled<T>(ask: () => Promise<T>): Promise<T> {
  const until = performance.now() + SETTLED_WITHIN_MS
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!settling.has((error as { type?: string }).type ?? '') || performance.now() > until) throw error
      await delay(ASK_AGAIN_MS)
    }
  }
}

const NON_EMPTY_GROUP = 68
const GROUP_ID_NOT_FOUND = 69

function inUse(group: string): LogRefusedError {
  return new LogRefusedError('group-in-use', `${group} has members`)
}
