/** The test that every owner of topics ships: what the log has lost is sent again as it was published. */
import { topicsOf } from '@selvedge/protos/topics'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { expect } from 'vitest'
import type { EmbeddedLog } from '../log/embedded/embedded-log.ts'
import { header } from '../log/headers.ts'
import type { LogRecord } from '../log/log.ts'
import { systemViewer } from '../rpc/viewer.ts'
import { connectPeer } from '../runtime/connect-peer.ts'
import { readAll } from './read-all.ts'
import { eventually } from './settle.ts'
import type { TestRuntime } from './test-runtime.ts'

/**
 * Loses every topic of a running owner and waits until it has replayed them. Then its operator has seen to that, and each
 * says what it said: values, versions and headers, of facts all in their order.
 */
export async function expectReplayed(runtime: TestRuntime, owner: string): Promise<void> {
  const topics = topicsOf(owner)
  const client = connectPeer(runtime, runtime.configOf('test'), owner, ConsumersService)
  const system = { viewer: systemViewer('test') }
  await eventually(async () => expect((await client.listConsumers({}, system)).outboxes[0]!.rows).toBe(0))
  const before = new Map<string, unknown>()
  for (const topic of topics) before.set(topic.name, await saidBy(runtime, topic))
  for (const [name, said] of before) expect(said, `${name} before`).not.toEqual([])
  for (const { name } of topics) await (runtime.log as EmbeddedLog).deleteTopic(name)
  try {
    await client.replay({ since: '', keys: [], dryRun: false }, system)
    await eventually(async () => {
      const { outboxes } = await client.listConsumers({}, system)
      const replays = outboxes.flatMap((outbox) => outbox.replays)
      expect(replays.filter(({ because, finishedAt }) => because === 'lost' && finishedAt !== '')).toHaveLength(
        topics.length,
      )
      expect(outboxes[0]!.lostTopics).toHaveLength(topics.length)
    })
    for (const topic of topics) await client.forgetLoss({ outbox: owner, topic: topic.name }, system)
    expect((await client.listConsumers({}, system)).outboxes[0]!.lostTopics).toEqual([])
    const known = client.forgetLoss({ outbox: owner, topic: topics[0]!.name }, system)
    await expect(known).rejects.toMatchObject({ reason: 'LOSS_UNKNOWN' })
  } finally {
    client.close()
  }
  for (const topic of topics) expect(await saidBy(runtime, topic), topic.name).toEqual(before.get(topic.name))
}

/** What is left of a topic for those who read it from its start. */
async function saidBy({ log }: TestRuntime, topic: TopicContract<any>): Promise<object[]> {
  const records = await readAll(log, topic.name)
  const taken = topic.cleanup === 'delete' ? lastOfEach(records) : newestOfEach(records)
  return taken
    .filter(({ value }) => value !== null)
    .map(({ key, value, headers }) => ({ key, value: topic.decode(value!), headers: withoutReplay(topic, headers) }))
}

function newestOfEach(records: readonly LogRecord[]): LogRecord[] {
  const newest = new Map(records.map((record) => [record.key, record]))
  return [...newest.values()].toSorted((left, right) => (left.key < right.key ? -1 : 1))
}

/** A fact that was sent twice was taken twice; where it stood last says in which order facts end. */
function lastOfEach(records: readonly LogRecord[]): LogRecord[] {
  const last = new Map<string, LogRecord>()
  for (const record of records) {
    const id = record.headers[header.eventId]!
    last.delete(id)
    last.set(id, record)
  }
  return [...last.values()].toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
}

function withoutReplay({ cleanup }: TopicContract<any>, headers: Record<string, string>): Record<string, string> {
  // Facts are sent again under higher versions.
  const ignored: string[] = cleanup === 'delete' ? [header.replay, header.entityVersion] : [header.replay]
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ignored.includes(name)))
}
