import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EmbeddedLog } from '@selvedge/platform/log/embedded/embedded-log'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { eventually } from '@selvedge/platform/testing/settle'
import { expectReplayed } from '@selvedge/platform/testing/expect-replayed'
import { startView } from '@selvedge/platform/views/run-view'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { topics, topicsOf } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { bootWorld, brandViewer, retailerViewer, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World
const buyer = retailerViewer('noor')
const system = { viewer: systemViewer('test') }

beforeEach(async () => {
  world = await bootWorld()
  await world.brand()
  await world.window('feb')
  for (const id of ['coat', 'shirt']) {
    await world.product(id)
    await world.supply(id, [stockOnHand(100)])
  }
  await world.retailer('noor')
  await world.settled()
})
afterEach(() => world.stop())

/** What orders says, as consumers keep it: events by their order, of the rest the newest with its version. */
const kept: View = {
  name: 'kept',
  version: 1,
  migrations: [
    {
      name: '001-kept',
      async up(db, { bytes }) {
        await db.run(`create table kept (topic text, key text, sequence integer, version bigint, event_id text,
          occurred_at text, actor text, bytes ${bytes}, primary key (topic, key, sequence))`)
        await db.run('create table told (topic text not null, key text not null)')
      },
    },
  ],
  sources: topicsOf('orders').map((topic) =>
    source<any>(topic, async (tx, { key, message, bytes, version, eventId, occurredAt, actor }) => {
      const isFact = topic === topics.orderEvent
      const told = await tx.run(
        `insert into kept (topic, key, sequence, version, event_id, occurred_at, actor, bytes)
          values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (topic, key, sequence) do ${
            isFact
              ? 'nothing'
              : 'update set version = excluded.version, event_id = excluded.event_id, occurred_at = excluded.occurred_at, actor = excluded.actor, bytes = excluded.bytes'
          }`,
        [topic.name, key, isFact ? message.sequence : 0, isFact ? 0 : version, eventId, occurredAt, actor, bytes],
      )
      if (told > 0) await tx.run('insert into told (topic, key) values ($1, $2)', [topic.name, key])
    }),
  ),
}

async function view(): Promise<RunningView> {
  const dir = mkdtempSync(join(tmpdir(), 'kept-'))
  const { log, signal, openDatabase } = world.runtime
  const db = await openDatabase({ location: join(dir, 'kept.db'), durability: 'derived' }, [])
  const running = await startView(kept, { db, log, signal, codeVersion: 'test', onError: () => {} })
  onTestFinished(async () => {
    await running.stop()
    await db.close()
    rmSync(dir, { recursive: true })
  })
  await running.caughtUp()
  return running
}

const rows = ({ db }: RunningView) => db.read.all('select * from kept order by topic, key, sequence')
const told = async ({ db }: RunningView) => (await db.read.all('select * from told')).length

async function placed(productId = 'coat'): Promise<string> {
  const { placed: part } = await world.order('noor', [{ productId, size: 'M', quantity: 4, windowId: 'feb' }])
  return part.order!.id
}

const confirm = (orderId: string) =>
  world.rpc.confirmOrder({ orderId, expectedEvents: 0, cells: [] }, { viewer: brandViewer() })
const cancel = (orderId: string) =>
  world.rpc.cancelOrder({ orderId, reason: 'OTHER', text: '', expectedEvents: 0 }, { viewer: buyer })

async function replayedOf(lost: readonly string[]): Promise<void> {
  const client = connectPeer(world.runtime, world.runtime.configOf('test'), 'orders', ConsumersService)
  try {
    await eventually(async () => {
      const [outbox] = (await client.listConsumers({}, system)).outboxes
      const done = outbox!.replays.filter(({ because, finishedAt }) => because === 'lost' && finishedAt !== '')
      expect(done.map(({ topic }) => topic)).toEqual(expect.arrayContaining([...lost]))
    })
  } finally {
    client.close()
  }
}

test('what the log has lost is sent again as it was', async () => {
  await confirm(await placed())
  await cancel(await placed('shirt'))
  await expectReplayed(world.runtime, 'orders')
})

test('a view that is built anew after a loss equals the one that lived, and a replay tells that one nothing', async () => {
  const lived = await view()
  const [first, second] = [await placed(), await placed('shirt')]
  await confirm(first)
  await world.settled()
  await lived.caughtUp()
  const before = await rows(lived)
  // What stands is asked to be sent once more: nothing is.
  const client = connectPeer(world.runtime, world.runtime.configOf('test'), 'orders', ConsumersService)
  onTestFinished(() => client.close())
  const ends = async () =>
    (await Promise.all(topicsOf('orders').map(({ name }) => world.runtime.log.ends(name)))).flat()
  const endsBefore = await ends()
  const toldBefore = await told(lived)
  expect(toldBefore).toBeGreaterThan(0)
  await client.replay({ since: '', keys: [], dryRun: false }, system)
  await eventually(async () => {
    const [outbox] = (await client.listConsumers({}, system)).outboxes
    expect(outbox!.replays.map(({ finishedAt, sent }) => [finishedAt !== '', sent])).toEqual(Array(3).fill([true, 0]))
  })
  expect(await ends()).toEqual(endsBefore)
  expect(await told(lived)).toBe(toldBefore)

  const lost = [topics.order.name, topics.orderEvent.name]
  for (const name of lost) await (world.runtime.log as EmbeddedLog).deleteTopic(name)
  // People go on.
  await cancel(second)
  const third = await placed()
  await replayedOf(lost)
  await world.settled()
  const anew = await view()
  const after = (await rows(anew)) as { topic: string; key: string; sequence: number }[]
  const changed = new Set([second, third])
  const old = (all: unknown[]) =>
    (all as { topic: string; key: string }[]).filter(
      ({ topic, key }) => topic !== topics.availability.name && !changed.has(key),
    )
  expect(old(after)).toEqual(old(before))
  const events = (key: string) =>
    after.filter((row) => row.topic === topics.orderEvent.name && row.key === key).map(({ sequence }) => sequence)
  expect([events(first), events(second), events(third)].map((all) => all.length)).toEqual([2, 2, 1])
  await lived.caughtUp()
  expect(await rows(lived)).toEqual(after)
})

test('operators alone ask for a replay', async () => {
  const client = connectPeer(world.runtime, world.runtime.configOf('test'), 'orders', ConsumersService)
  onTestFinished(() => client.close())
  for (const viewer of [buyer, brandViewer()])
    await expect(client.replay({ since: '', keys: [], dryRun: false }, { viewer })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  await expect(client.replay({ since: 'soon', keys: [], dryRun: false }, system)).rejects.toMatchObject({
    reason: 'SINCE_INVALID',
  })
  await expect(client.replay({ since: '', keys: [''], dryRun: false }, system)).rejects.toMatchObject({
    reason: 'KEYS_INVALID',
  })
})
