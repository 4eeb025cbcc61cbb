/** Strangers who join groups of consumers, are given their partitions, read nothing to the end, and are gone again. */
import { setTimeout as pause } from 'node:timers/promises'
import { kafkaClient } from '@selvedge/platform/log/kafka/client'
import type { Random } from './random.ts'

/** Longer than a group needs to settle with them, or not: both happen. */
const MOST_STAY_MS = 400
const MOST_VISITS = 4

/** Over when every stranger has left every group. @param brokers as a process is told them */
export async function rebalanceStorm(brokers: string, random: Random): Promise<void> {
  const kafka = kafkaClient({ brokers: brokers.split(','), clientId: 'stranger', writer: null, onFault: () => {} })
  const admin = kafka.admin()
  await admin.connect()
  try {
    const groups = await topicsOfGroups(admin)
    await Promise.all(
      groups.map(async ({ groupId, topics }) => {
        for (let visits = 1 + random(MOST_VISITS); visits > 0; visits--) await visit(groupId, topics, random)
      }),
    )
  } finally {
    await admin.disconnect()
  }

  async function visit(groupId: string, topics: string[], random: Random): Promise<void> {
    const stranger = kafka.consumer({
      groupId,
      allowAutoTopicCreation: false,
      retry: { restartOnFailure: async () => false },
    })
    await stranger.connect()
    await stranger.subscribe({ topics, fromBeginning: true })
    await stranger.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: async () => {} })
    await pause(random(MOST_STAY_MS))
    await stranger.disconnect()
  }
}

async function topicsOfGroups(admin: ReturnType<ReturnType<typeof kafkaClient>['admin']>) {
  const { groups } = await admin.listGroups()
  const consumers = groups.filter(({ protocolType }) => protocolType === 'consumer')
  return Promise.all(
    consumers.map(async ({ groupId }) => {
      const offsets = await admin.fetchOffsets({ groupId })
      return { groupId, topics: offsets.map(({ topic }) => topic) }
    }),
  )
}
