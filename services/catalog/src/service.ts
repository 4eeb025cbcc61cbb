import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { CatalogConfig } from './config.ts'
import { brandZones } from './consumers/brand-zones.ts'
import { connectionsReplica } from './consumers/connections.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { scheduleService } from './schedule.ts'
import { migrations } from './store/migrations.ts'
import { truth } from './store/truth.ts'

/** Owns products, delivery windows, and the listing of each product in them. */
export function createService(config: CatalogConfig, runtime: Runtime): Service {
  return truthService(config, runtime, {
    migrations,
    truth,
    assemble: (db) => ({
      rpc: [rpcService(CatalogService, handlers({ db, ...runtime }), policy)],
      replicas: [brandZones, connectionsReplica],
      beside: [scheduleService({ db, ...runtime })],
    }),
  })
}
