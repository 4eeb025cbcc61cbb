/** A topic that the brokers lose, with all that is on it; its owner replays it from truth by itself. */
import { findLostTopics } from '@selvedge/platform/db/losses'
import { openReader } from '@selvedge/platform/db/open-reader'
import { listReplays } from '@selvedge/platform/db/replay/requests'
import { kafkaClient } from '@selvedge/platform/log/kafka/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { topicsOf } from '@selvedge/protos/topics'
import { childRuntime } from './child-runtime.ts'
import type { Random } from './random.ts'

const owned = topicsOf('orders')

/** One of those that orders owns. @param brokers as a process is told them */
export async function loseTopic(brokers: string, random: Random): Promise<void> {
  const kafka = kafkaClient({ brokers: brokers.split(','), clientId: 'vandal', writer: null, onFault: () => {} })
  const admin = kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const names = owned.map(({ name }) => name).filter((name) => there.includes(name))
    if (names.length > 0) await admin.deleteTopics({ topics: [names[random(names.length)]!] })
  } finally {
    await admin.disconnect()
  }
}

/** Resolves when the log lacks nothing that orders has published. @param truth where its database is */
export async function replayed(dir: string, truth: string): Promise<void> {
  const reader = await openReader(truth)
  const runtime = await childRuntime(dir, { writer: 'judge' })
  try {
    await eventually(
      async () => {
        const lost = await findLostTopics(reader.read, runtime.log, owned)
        const waiting = (await listReplays(reader.read)).filter(({ finishedAt }) => finishedAt === null)
        const open = [...lost, ...waiting.map(({ topic }) => topic)]
        if (open.length > 0) throw new Error(`${open.join()} is not whole yet`)
      },
      { within: 120_000 },
    )
  } finally {
    await runtime.close()
    await reader.close()
  }
}
