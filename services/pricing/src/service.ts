import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { PricingConfig } from './config.ts'
import { connectionsReplica } from './replica/connections.ts'
import { replicaView } from './replica/replica.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { schedulerService } from './scheduler.ts'
import { mergeTouched } from './store/merge-waiting.ts'
import { migrations } from './store/migrations.ts'
import { truth } from './store/truth.ts'

/** Owns price lists and their rows, and the pending changes they gather in. */
export function createService(config: PricingConfig, runtime: Runtime): Service {
  return truthService(config, runtime, {
    migrations,
    truth,
    assemble: (db) => ({
      rpc: [rpcService(PricingService, handlers({ db, ...runtime }), policy)],
      replicas: [replicaView(mergeTouched(runtime)), connectionsReplica],
      beside: [schedulerService(db, runtime)],
    }),
  })
}
