import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'
import type { StockConfig } from './config.ts'
import { productsReplica } from './consumers/products.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { endPreBooks } from './end-pre-books.ts'
import { migrations } from './store/migrations.ts'
import { truth } from './store/truth.ts'

/** Owns what the brands say they have, will have, or will make. */
export function createService(config: StockConfig, runtime: Runtime): Service {
  const orders = connectPeer(runtime, config, 'orders', OrdersService)
  return truthService(config, runtime, {
    migrations,
    truth,
    assemble: (db) => ({
      rpc: [rpcService(StockService, handlers({ db, orders, ...runtime }), policy)],
      replicas: [productsReplica(runtime.newId)],
      beside: [{ start: async () => {}, stop: async () => orders.close() }, endPreBooks({ db, ...runtime })],
    }),
  })
}
