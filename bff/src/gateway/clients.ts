/** The services the gateway calls, by domain. */
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { BackupsService } from '@selvedge/protos/gen/backups/v1/backups_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import { NoticesService } from '@selvedge/protos/gen/notices/v1/notices_service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'
import { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Definition } from '@selvedge/platform/rpc/definition'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { ServiceConfig } from '@selvedge/platform/runtime/service-config'
import { tellingService } from './service-name.ts'

export type Clients = ReturnType<typeof connectClients>

/** Opens one client per service; none connects before its first call. */
export function connectClients(runtime: Runtime, config: ServiceConfig) {
  const open = <D extends Definition>(service: string, definition: D): RpcClient<D> =>
    tellingService(service, connectPeer(runtime, config, service, definition))
  return {
    accounts: open('accounts', AccountsService),
    backups: open('keeper', BackupsService),
    catalog: open('catalog', CatalogService),
    connections: open('connections', ConnectionsService),
    insight: open('insight', InsightService),
    media: open('media', MediaService),
    notices: open('notices', NoticesService),
    orders: open('orders', OrdersService),
    pricing: open('pricing', PricingService),
    stock: open('stock', StockService),
    views: open('projector', ViewsService),
    enrichmentViews: open('enrichment', ViewsService),
  }
}
