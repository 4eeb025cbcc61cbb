import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { availabilityKeeper } from './availability-keeper.ts'
import type { OrdersConfig } from './config.ts'
import { connectionsReplica } from './consumers/connections.ts'
import { organisationsReplica } from './consumers/organisations.ts'
import { pricesReplica } from './consumers/prices.ts'
import { productsReplica } from './consumers/products.ts'
import { supplyReplica } from './consumers/supply.ts'
import { windowsReplica } from './consumers/windows.ts'
import { createReplicaGate } from './replica-gate.ts'
import { createHiddenStock } from './rpc/hidden-stock.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { migrations } from './store/migrations.ts'
import { truth } from './store/truth.ts'

const replicas = [
  organisationsReplica,
  productsReplica,
  windowsReplica,
  pricesReplica,
  connectionsReplica,
  supplyReplica,
]

/** Owns orders, what may be promised, and the retailers' working orders. */
export function createService(config: OrdersConfig, runtime: Runtime): Service {
  const hiddenStock = createHiddenStock(runtime.clock)
  return truthService(config, runtime, {
    migrations,
    truth,
    assemble(db) {
      const topics = replicas.flatMap(({ sources }) => sources.map(({ topic }) => topic))
      const gate = createReplicaGate(db, runtime.log, topics)
      return {
        rpc: [rpcService(OrdersService, handlers({ db, hiddenStock, replicas: gate, ...runtime }), policy)],
        replicas,
        beside: [availabilityKeeper(db, runtime), gate],
      }
    },
  })
}
