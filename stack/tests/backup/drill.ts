/** The drill: load, back up, go on writing, destroy everything, restore, compare; and the same backup once more. */
import { join } from 'node:path'
import { openReader } from '@selvedge/platform/db/open-reader'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { countOf } from '@selvedge/orders/src/domain/order-number'
import { expect } from 'vitest'
import type { Manifest } from '../../src/backup/manifest.ts'
import { restoreBackup } from '../../src/backup/restore-backup.ts'
import { takeBackup } from '../../src/backup/take-backup.ts'
import { verifyBackup } from '../../src/backup/verify-backup.ts'
import { compareSystem, isWhole } from '../../src/compare/compare-system.ts'
import { systemAccess } from '../../src/ops/system-access.ts'
import type { SystemAccess } from '../../src/ops/system-access.ts'
import type { Places } from '../../src/places.ts'
import type { Child } from '../faults/child-process.ts'
import { derived, expectCalm } from '../faults/derived-state.ts'
import { placeOne } from '../faults/place-one.ts'
import { seeded } from '../faults/random.ts'
import { makeSmallShowroom } from '../faults/small-showroom.ts'
import type { SmallShowroom } from '../faults/small-showroom.ts'
import { picture } from '../picture.ts'

/** The system that is destroyed, on whatever it runs. */
export interface Drilled {
  child: Child
  port: number
  /** Its keys, and on one machine all of it. */
  dataDir: string
  /** For backups. */
  home: string
  places: Places
  /** Where its databases are. */
  locate: Parameters<typeof derived>[1]
  /** Takes away all that it keeps, once it was killed. */
  destroy(): Promise<void>
}

const now = () => new Date()
const said = () => {}
const random = seeded(11)

export async function drill({ child, port, dataDir, home, places, locate, destroy }: Drilled): Promise<void> {
  const calm = (access: SystemAccess) => calmOf(access, () => derived(dataDir, locate))
  const newestVersion = () => newestVersionIn(places)
  const dir = join(home, 'backup')
  await child.start()

  // Load.
  let access = systemAccess(dataDir, 'test')
  const showroom = await makeSmallShowroom(`http://127.0.0.1:${port}`, access)
  const shown = { styleNumber: 'F-1', colourCode: '1', position: 1 }
  await eventually(async () => showroom.api.image(shown, picture))
  const key = await feedKey(access, showroom)
  const feed = (after: number) => readFeed(port, key, after)
  const first = await place(access, showroom, 3)
  const before = await calm(access)
  const end = (await feed(0)).body.next

  // Back up, and a second time while orders go on.
  const backUp = (to: string) => takeBackup({ places, dir: to, dryRun: false, now, say: said })
  const manifest = (await backUp(dir))!
  expect(manifest.blobs).toMatchObject({ count: 1, unreadable: [] })
  expect(ordersIn(manifest)).toBe(first.length)
  await expect(backUp(dir)).rejects.toThrow('holds a backup already')
  const online = join(home, 'online')
  const [later, meanwhile] = await Promise.all([backUp(online), place(access, showroom, 2)])
  expect(ordersIn(later!)).toBeGreaterThanOrEqual(first.length)
  for (const each of [dir, online]) expect(await verifyBackup(each, said)).toMatchObject({ problems: [] })

  // Go on writing.
  const lost = await place(access, showroom, 2)
  await showroom.api.push('/supply', [{ sku: 'F-1-S', onHand: { quantity: 7, asOf: new Date().toISOString() } }])
  const lostEnd = (await feed(0)).body.next
  expect(lostEnd).toBeGreaterThan(end)
  await calm(access)
  const lostVersion = await newestVersion()
  access.close()

  // While it runs nothing is restored; a dry run touches nothing.
  const restore = (dryRun = false) => restoreBackup({ dir, places, dryRun, now, say: said })
  await expect(restore()).rejects.toThrow('in use')
  await expect(restore(true)).rejects.toThrow('in use')

  // Destroy everything.
  await child.kill()
  await destroy()
  expect(await restore(true)).toMatchObject({ outcome: 'CHECKED' })
  expect(await restore()).toMatchObject({ outcome: 'RESTORED', unread: [] })
  await child.start()
  access = systemAccess(dataDir, 'test')
  const given = [...first, ...meanwhile, ...lost]
  const restored = await calm(access)
  expect(restored).toEqual(before)
  expect(await compareSystem(places, said)).toSatisfy(isWhole)

  // What was read of the feed and is gone is said; from there it goes on, without anything given twice.
  const gone = await feed(lostEnd)
  expect(gone).toMatchObject({ status: 410, body: { code: 'GONE', reason: 'REWOUND' } })
  const { restart } = gone.body.details
  expect(await feed(restart)).toMatchObject({ status: 200, body: { events: [], next: restart, more: false } })
  const again = await place(access, showroom, 2)
  expectBeyond(again, given)
  const anew = await feed(restart)
  const told = anew.body.events as { order: { number: string } }[]
  expect(told.map(({ order }) => order.number)).toEqual(again.map(({ number }) => number))
  expect(anew.body.events[0].position).toBeGreaterThan(lostEnd)

  // The same backup once more, over a system that has gone on.
  const newer = await calm(access)
  expect(newer).not.toEqual(restored)
  const newerVersion = await newestVersion()
  expect(newerVersion).toBeGreaterThan(lostVersion)
  access.close()
  await child.stop()
  expect(await restore()).toMatchObject({ outcome: 'RESTORED', unread: [] })
  await child.start()
  access = systemAccess(dataDir, 'test')
  expect(await calm(access)).toEqual(restored)
  expect(await compareSystem(places, said)).toSatisfy(isWhole)
  for (const position of [lostEnd, anew.body.next]) {
    expect(await feed(position)).toMatchObject({ status: 410, body: { details: { restart } } })
  }
  expectBeyond(await place(access, showroom, 1), [...given, ...again])
  await calm(access)
  expect(await newestVersion()).toBeGreaterThan(newerVersion)
  access.close()
  await child.stop()
}

async function place(access: SystemAccess, showroom: SmallShowroom, count: number): Promise<Order[]> {
  const orders: RpcClient<typeof OrdersService> = access.client('orders', OrdersService)
  const placed: Order[] = []
  for (let n = 0; n < count; n++) {
    const asking = <T>(call: (request: { requestId: string }) => Promise<T>) => call({ requestId: String(random(1e9)) })
    // Until its replicas have read all, nothing is promised.
    placed.push(await eventually(() => placeOne(orders, showroom, `order ${random(1e9)}`, random, asking)))
  }
  return placed
}

/** What people see once nothing moves any more. */
async function calmOf(access: SystemAccess, seenNow: () => ReturnType<typeof derived>) {
  return eventually(
    async () => {
      await expectCalm(access)
      const seen = await seenNow()
      await expectCalm(access)
      expect(await seenNow()).toEqual(seen)
      return seen
    },
    { within: 120_000 },
  )
}

async function feedKey(access: SystemAccess, { brand }: SmallShowroom): Promise<string> {
  const accounts = access.client('accounts', AccountsService)
  const wanted = { organisationId: '', name: 'Feed', scopes: ['orders:read'], expiresAt: '' }
  return (await accounts.createApiKey(wanted, brand.as('owner'))).secret
}

async function readFeed(port: number, key: string, after: number): Promise<{ status: number; body: any }> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/orders/feed?after=${after}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  return { status: answer.status, body: await answer.json() }
}

/** Of what every order changes: availability. */
async function newestVersionIn(places: Places): Promise<number> {
  const reader = await openReader(places.view('product-facts-v1'))
  const row = await reader.read.get<{ version: number }>('select max(version) as version from fact_availability')
  await reader.close()
  return row!.version
}

const ordersIn = ({ databases }: Manifest) => databases.find(({ name }) => name === 'orders')!.tables['orders']!

function expectBeyond(orders: readonly Order[], given: readonly Order[]): void {
  const highest = Math.max(...given.map(({ number }) => countOf(number)!.count))
  for (const { number } of orders) expect(countOf(number)!.count).toBeGreaterThan(highest)
}
