import type { RpcClient } from '@selvedge/platform/rpc/client'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'
import type { IntegrationConfig } from './config.ts'

/** The owners that an import writes to; their outboxes say whether the rest of the system keeps up. */
const IMPORTED = ['catalog', 'pricing', 'stock', 'media'] as const

export type Clients = ReturnType<typeof openClients>

export function openClients(config: IntegrationConfig, runtime: Runtime) {
  const services = {
    accounts: connectPeer(runtime, config, 'accounts', AccountsService),
    catalog: connectPeer(runtime, config, 'catalog', CatalogService),
    pricing: connectPeer(runtime, config, 'pricing', PricingService),
    stock: connectPeer(runtime, config, 'stock', StockService),
    connections: connectPeer(runtime, config, 'connections', ConnectionsService),
    orders: connectPeer(runtime, config, 'orders', OrdersService),
    media: connectPeer(runtime, config, 'media', MediaService),
    insight: connectPeer(runtime, config, 'insight', InsightService),
  }
  const consumers: RpcClient<typeof ConsumersService>[] = IMPORTED.map((peer) =>
    connectPeer(runtime, config, peer, ConsumersService),
  )
  return {
    ...services,
    /** The console's service of each owner that imports write to. */
    consumers,
    close() {
      for (const client of [...Object.values(services), ...consumers]) client.close()
    },
  }
}
