/** The whole system with two brands, and retailers in every relation to one of them. Booted once per file. */
import { join } from 'node:path'
import { freePort } from '@selvedge/platform/testing/free-port'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { brandsApi } from '../../../src/demo/fill/brands-api.ts'
import { createStack } from '../../../src/embedded/embedded-stack.ts'
import { systemAccess } from '../../../src/ops/system-access.ts'
import type { SystemAccess } from '../../../src/ops/system-access.ts'
import { calm } from './calm.ts'
import { createCanaries } from './canaries.ts'
import type { Canaries } from './canaries.ts'
import { picture } from '../../picture.ts'
import { pushGoods } from './goods.ts'
import type { Goods } from './goods.ts'
import { makeKeys } from './keys.ts'
import type { Key } from './keys.ts'
import { makeMember } from './people.ts'
import type { Member } from './people.ts'
import { relate, makeShop } from './shops.ts'
import type { Related, Shop } from './shops.ts'
import { retailers } from './sides.ts'
import type { Organisation, Retailer } from './sides.ts'
import { place, write } from './trade.ts'
import type { Placed } from './trade.ts'

export interface World {
  url: string
  sockets: string
  viewerKeys: string
  access: SystemAccess
  canaries: Canaries
  members: Record<Organisation, Member>
  keys: Record<'A' | 'B', ReadonlyMap<string, Key>>
  a: Goods
  b: Goods
  shops: Record<Retailer, Shop>
  /** With A; the stranger's with B. */
  relations: Record<Retailer, Related>
  orders: Record<'connected' | 'rival' | 'suspended' | 'disconnected' | 'live', Placed>
  working: Record<'connected' | 'rival' | 'suspended' | 'disconnected' | 'stranger', string>
  /** Of the connected's working order. */
  receipt: string
  /** Of A's one picture. */
  pictureHash: string
  picture: Uint8Array
  stop(): Promise<void>
}

const manyPerSecond = '1000000'

export async function startWorld(): Promise<World> {
  const dir = tempDir()
  const port = await freePort()
  const stack = createStack({
    dataDir: dir.path,
    port,
    webDir: '',
    logLevel: 'error',
    env: {
      SELVEDGE_FREE_DOCUMENTS: 'true',
      SELVEDGE_BACKUP_DIR: join(dir.path, 'backups'),
      SELVEDGE_LOGINS_PER_MINUTE: manyPerSecond,
      SELVEDGE_POINTS_PER_SECOND: manyPerSecond,
      SELVEDGE_API_REQUESTS_PER_SECOND: manyPerSecond,
    },
  })
  await stack.start()
  const access = systemAccess(dir.path, 'matrix')
  const url = `http://127.0.0.1:${port}`
  const world = await fill({ url, access })
  return {
    ...world,
    url,
    access,
    sockets: stack.sockets,
    viewerKeys: stack.viewerKeys,
    async stop() {
      access.close()
      await stack.stop()
      dir.remove()
    },
  }
}

async function fill({ url, access }: Pick<World, 'url' | 'access'>) {
  const canaries = createCanaries()
  const accounts = access.client('accounts', AccountsService)
  const clients = {
    catalog: access.client('catalog', CatalogService),
    pricing: access.client('pricing', PricingService),
  }
  const connections = access.client('connections', ConnectionsService)
  const orders = access.client('orders', OrdersService)

  const sides: readonly Organisation[] = ['A', 'B', 'operator', ...retailers]
  const made = await Promise.all(sides.map((side) => makeMember(accounts, access.viewer, side, canaries)))
  const members = Object.fromEntries(made.map((member) => [member.side, member])) as World['members']
  const keys = { A: await makeKeys(accounts, members.A, canaries), B: await makeKeys(accounts, members.B, canaries) }
  const policy = {
    timeZone: 'Europe/Amsterdam',
    stockBasis: 'PHYSICAL',
    stockPolicy: 'LEVEL',
    stockCap: 100,
    lowBelow: 12,
    imageRequired: false,
  } as const
  const filled = await Promise.all(
    (['A', 'B'] as const).map(async (side) => {
      await accounts.updateBrandSettings({ organisationId: '', settings: policy }, members[side].as('owner'))
      return pushGoods(brandsApi(url, keys[side].get('all')!.secret), members[side], clients, canaries)
    }),
  )
  const [a, b] = filled as [Goods, Goods]
  const shops = {} as World['shops']
  const relations = {} as World['relations']
  for (const side of retailers) {
    shops[side] = await makeShop(accounts, members[side], canaries)
    const [brand, goods] = side === 'stranger' ? [members.B, b] : [members.A, a]
    relations[side] = await relate({ connections, brand, goods, canaries }, shops[side])
  }

  const { seen, fresh } = a.products
  const windowId = a.windows.get('NOW')!
  const placing = { orders, canaries, brand: members.A, windowId }
  const placed = {} as World['orders']
  for (const side of ['connected', 'rival', 'suspended', 'disconnected'] as const) {
    placed[side] = await place({ ...placing, products: side === 'disconnected' ? [seen] : [seen, fresh] }, shops[side])
  }
  placed.live = await place({ ...placing, products: [seen], tag: 'live' }, shops.connected)
  const working = {} as World['working']
  // More than there is: what is wrong is told, the figure is not.
  for (const side of ['connected', 'rival', 'suspended', 'disconnected'] as const) {
    const products = side === 'disconnected' ? [seen] : [seen, fresh]
    working[side] = await write({ ...placing, products }, shops[side], side === 'connected' ? 90_000 : 3)
  }
  working.stranger = await write(
    { ...placing, windowId: b.windows.get('NOW')!, products: [b.products.seen] },
    shops.stranger,
    1,
  )
  const { parts } = await orders.checkWorkingOrder({ id: working.connected }, members.connected.as('buyer'))
  const seller = members.A.as('manager')
  await connections.suspend(
    { connectionId: relations.suspended.connectionId, reason: canaries.word('suspendreason', 'A', 'suspended') },
    seller,
  )
  await connections.disconnect(
    { connectionId: relations.disconnected.connectionId, reason: canaries.word('endreason', 'A', 'disconnected') },
    seller,
  )

  const pending = canaries.figure('a price not published yet', 77_771, 'A')
  const key = { productId: fresh.id, sku: '', windowId: '' }
  const value = { enabled: true, tiers: [{ fromUnits: 1, whslMinor: pending }] }
  await clients.pricing.editPending(
    { listId: a.lists.get('MAIN')!, edits: [{ key, value, remove: false }], seenRevision: 0 },
    members.A.as('owner'),
  )
  await calm(access)
  // A picture waits until media has heard of its product.
  const media = access.client('media', MediaService)
  const { sets } = await media.batchGetImageSets({ productIds: [fresh.id] }, members.A.as('owner'))
  return {
    canaries,
    members,
    keys,
    a,
    b,
    shops,
    relations,
    orders: placed,
    working,
    receipt: parts[0]!.receipt,
    pictureHash: sets[0]!.images[0]!.hash,
    picture,
  }
}
