/** The drill: load, back up, go on writing, destroy everything, restore, compare; and the same backup once more. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openReader } from '@selvedge/platform/db/open-reader'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { freePort } from '@selvedge/platform/testing/free-port'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { countOf } from '@selvedge/orders/src/domain/order-number'
import { expect, test } from 'vitest'
import type { Manifest } from '../../src/backup/manifest.ts'
import { restoreBackup } from '../../src/backup/restore-backup.ts'
import { takeBackup } from '../../src/backup/take-backup.ts'
import { verifyBackup } from '../../src/backup/verify-backup.ts'
import { compareSystem, isWhole } from '../../src/compare/compare-system.ts'
import { systemAccess } from '../../src/ops/system-access.ts'
import type { SystemAccess } from '../../src/ops/system-access.ts'
import { childProgram } from '../faults/child-process.ts'
import { derived, expectCalm } from '../faults/derived-state.ts'
import { placeOne } from '../faults/place-one.ts'
import { seeded } from '../faults/random.ts'
import { makeSmallShowroom } from '../faults/small-showroom.ts'
import type { SmallShowroom } from '../faults/small-showroom.ts'
import { picture } from '../picture.ts'

const now = () => new Date()
const said = () => {}
const random = seeded(11)

test('a system that is destroyed comes back as it was backed up, twice', { timeout: 900_000 }, async () => {
  using home = tempDir()
  const dataDir = join(home.path, 'data')
  const dir = join(home.path, 'backup')
  const port = await freePort()
  await using child = childProgram(join(import.meta.dirname, '..', 'faults', 'stack-child.ts'), dataDir, String(port))
  await child.start()

  // Load.
  let access = systemAccess(dataDir, 'test')
  const showroom = await makeSmallShowroom(`http://127.0.0.1:${port}`, access)
  const shown = { styleNumber: 'F-1', colourCode: '1', position: 1 }
  await eventually(async () => showroom.api.image(shown, picture))
  const key = await feedKey(access, showroom)
  const feed = (after: number) => readFeed(port, key, after)
  const first = await place(access, showroom, 3)
  const before = await calm(access, dataDir)
  const end = (await feed(0)).body.next

  // Back up, and a second time while orders go on.
  const backUp = (to: string) => takeBackup({ dataDir, dir: to, dryRun: false, now, say: said })
  const manifest = (await backUp(dir))!
  expect(manifest.blobs).toMatchObject({ count: 1, unreadable: [] })
  expect(ordersIn(manifest)).toBe(first.length)
  await expect(backUp(dir)).rejects.toThrow('holds a backup already')
  const online = join(home.path, 'online')
  const [later, meanwhile] = await Promise.all([backUp(online), place(access, showroom, 2)])
  expect(ordersIn(later!)).toBeGreaterThanOrEqual(first.length)
  for (const each of [dir, online]) expect(await verifyBackup(each, said)).toMatchObject({ problems: [] })

  // Go on writing.
  const lost = await place(access, showroom, 2)
  await showroom.api.push('/supply', [{ sku: 'F-1-S', onHand: { quantity: 7, asOf: new Date().toISOString() } }])
  const lostEnd = (await feed(0)).body.next
  expect(lostEnd).toBeGreaterThan(end)
  await calm(access, dataDir)
  const lostVersion = await newestVersion(dataDir)
  access.close()

  // While it runs nothing is restored; a dry run touches nothing.
  const restore = (dryRun = false) => restoreBackup({ dir, dataDir, dryRun, now, say: said })
  await expect(restore()).rejects.toThrow('in use')
  await expect(restore(true)).rejects.toThrow('in use')

  // Destroy everything.
  await child.kill()
  rmSync(dataDir, { recursive: true })
  expect(await restore(true)).toMatchObject({ outcome: 'CHECKED' })
  expect(await restore()).toMatchObject({ outcome: 'RESTORED', unread: [] })
  await child.start()
  access = systemAccess(dataDir, 'test')
  const given = [...first, ...meanwhile, ...lost]
  const restored = await calm(access, dataDir)
  expect(restored).toEqual(before)
  expect(await compareSystem(dataDir, said)).toSatisfy(isWhole)

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
  const newer = await calm(access, dataDir)
  expect(newer).not.toEqual(restored)
  const newerVersion = await newestVersion(dataDir)
  expect(newerVersion).toBeGreaterThan(lostVersion)
  access.close()
  await child.stop()
  expect(await restore()).toMatchObject({ outcome: 'RESTORED', unread: [] })
  await child.start()
  access = systemAccess(dataDir, 'test')
  expect(await calm(access, dataDir)).toEqual(restored)
  expect(await compareSystem(dataDir, said)).toSatisfy(isWhole)
  for (const position of [lostEnd, anew.body.next]) {
    expect(await feed(position)).toMatchObject({ status: 410, body: { details: { restart } } })
  }
  expectBeyond(await place(access, showroom, 1), [...given, ...again])
  await calm(access, dataDir)
  expect(await newestVersion(dataDir)).toBeGreaterThan(newerVersion)
  access.close()
  await child.stop()
})

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
async function calm(access: SystemAccess, dataDir: string) {
  return eventually(
    async () => {
      await expectCalm(access)
      const seen = await derived(dataDir)
      await expectCalm(access)
      expect(await derived(dataDir)).toEqual(seen)
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
async function newestVersion(dataDir: string): Promise<number> {
  const reader = await openReader(join(dataDir, 'views', 'product-facts-v1.db'))
  const row = await reader.read.get<{ version: number }>('select max(version) as version from fact_availability')
  await reader.close()
  return row!.version
}

const ordersIn = ({ databases }: Manifest) => databases.find(({ name }) => name === 'orders')!.tables['orders']!

function expectBeyond(orders: readonly Order[], given: readonly Order[]): void {
  const highest = Math.max(...given.map(({ number }) => countOf(number)!.count))
  for (const { number } of orders) expect(countOf(number)!.count).toBeGreaterThan(highest)
}
