/** The services the gateway calls, by domain. */
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import { NoticesService } from '@selvedge/protos/gen/notices/v1/notices_service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'

export type Clients = ReturnType<typeof connectClients>

/** Opens one client per service; none connects before its first call. */
export function connectClients(runtime: Runtime, config: ServiceConfig) {
  return {
    accounts: connectPeer(runtime, config, 'accounts', AccountsService),
    catalog: connectPeer(runtime, config, 'catalog', CatalogService),
    connections: connectPeer(runtime, config, 'connections', ConnectionsService),
    insight: connectPeer(runtime, config, 'insight', InsightService),
    media: connectPeer(runtime, config, 'media', MediaService),
    notices: connectPeer(runtime, config, 'notices', NoticesService),
    orders: connectPeer(runtime, config, 'orders', OrdersService),
    pricing: connectPeer(runtime, config, 'pricing', PricingService),
    stock: connectPeer(runtime, config, 'stock', StockService),
  }
}
