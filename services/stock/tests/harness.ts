/** `stock` on embedded adapters, with a feed cursor answered over gRPC as orders does. */
import { openReader } from '@selvedge/platform/db/open-reader'
import { header } from '@selvedge/platform/log/headers'
import { encodeRecord } from '@selvedge/platform/log/typed'
import type { Handlers, Policy } from '@selvedge/platform/rpc/definition'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { allow } from '@selvedge/platform/rpc/policy'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { FeedCursor } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'
import type { SupplyInput } from '@selvedge/protos/gen/stock/v1/stock_service'
import { topics } from '@selvedge/protos/topics'
import { createService } from '../src/service.ts'

export const NOW = '2026-11-23T09:00:00.000Z'

export function brandViewer(organisationId = 'brand-1', over: Partial<Viewer> = {}): Viewer {
  return {
    userId: 'u',
    userName: 'Hanna',
    organisationId,
    organisationKind: 'BRAND',
    role: 'OWNER',
    scopes: [],
    ...over,
  }
}

export const input = (over: Partial<SupplyInput>): SupplyInput => ({
  sku: '',
  gtin: '',
  warehouse: '',
  line: 0,
  ...over,
})
export const counted = (quantity: number, asOf = NOW, includesOrdersUpTo = 0) => ({
  quantity,
  asOf,
  includesOrdersUpTo,
})

export type Harness = Awaited<ReturnType<typeof startStock>>

export async function startStock() {
  const runtime = await testRuntime(NOW)
  const { viewerKeys, clock, logger: log, metrics } = runtime
  await runtime.log.createTopics([topics.product])
  const cursor: FeedCursor = { committed: 0, end: 0 }
  const peer = await startRpcServer({
    address: runtime.configOf('orders').listen,
    services: [rpcService(OrdersService, ordersHandlers(cursor), ordersPolicy())],
    viewerKeys,
    clock,
    log,
    metrics,
  })
  const config = runtime.configOf('stock')
  const service = createService(config, runtime)
  await service.start()
  const rpc = connectPeer(runtime, runtime.configOf('test'), 'stock', StockService)
  const reader = await openReader(runtime.locate(config.dataDir, 'stock'))
  let version = 0

  async function settled(): Promise<void> {
    await eventually(async () => {
      const ends = (await runtime.log.ends(topics.product.name)).reduce((sum, { offset }) => sum + offset, 0)
      const row = await reader.read.get<{ n: number }>('select sum(position) as n from view_position')
      if (row?.n !== ends) throw new Error(`products: ${row?.n} of ${ends}`)
      if (await reader.read.get('select 1 from outbox limit 1')) throw new Error('the outbox is not empty')
    })
  }

  return {
    runtime,
    rpc,
    cursor,
    settled,
    stopPeer: () => peer.stop(0),
    async product(id: string, skus: readonly string[] | null, gtins: Record<string, string> = {}, brandId = 'brand-1') {
      const variants = skus?.map((sku) => ({ sku, size: sku, gtin: gtins[sku] ?? '' })) ?? []
      const message = skus === null ? null : Product.fromPartial({ id, brandId, lifecycle: 'ACTIVE', variants })
      const headers = {
        [header.eventId]: runtime.newId(),
        [header.entityVersion]: String(++version),
        [header.occurredAt]: clock.now().toISOString(),
        [header.actor]: 'system:test',
      }
      await runtime.log.append([encodeRecord(topics.product, id, message, headers)])
      await settled()
    },
    async upsert(supplies: SupplyInput[], viewer = brandViewer()) {
      const { results } = await rpc.upsertSupply({ supplies, operation: 'PUT /supply' }, { viewer })
      return results.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)].join(' '))
    },
    async supply(productId: string): Promise<ProductSupply | undefined> {
      await settled()
      const record = await runtime.log.newest(topics.productSupply.name, productId)
      return record?.value ? topics.productSupply.decode(record.value) : undefined
    },
    async close() {
      rpc.close()
      await reader.close()
      await service.stop()
      await peer.stop(0)
      await runtime.close()
    },
  }
}

/** Stock asks for nothing but the cursor. */
function ordersHandlers(cursor: FeedCursor): Handlers<typeof OrdersService> {
  const refuse = () => Promise.reject(new DomainError('UNAVAILABLE', 'not asked by stock'))
  const names = Object.keys(OrdersService) as (keyof typeof OrdersService)[]
  const handlers = Object.fromEntries(names.map((name) => [name, refuse]))
  return { ...handlers, getFeedCursor: async () => ({ ...cursor }) } as unknown as Handlers<typeof OrdersService>
}

function ordersPolicy(): Policy<typeof OrdersService> {
  const names = Object.keys(OrdersService) as (keyof typeof OrdersService)[]
  const rule = allow({ kinds: ['BRAND'], scopes: ['supply:write'] })
  return Object.fromEntries(names.map((name) => [name, rule])) as Policy<typeof OrdersService>
}
