import { startScheduler } from '@selvedge/platform/db/due'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import type { ConnectionsConfig } from './config.ts'
import { partiesReplica } from './consumers/parties.ts'
import { expireMatchMaking } from './due/expire-match-making.ts'
import { suspendAfterTerms } from './due/suspend-after-terms.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { migrations } from './store/migrations.ts'
import { truth } from './store/truth.ts'

/** Owns the agreed relations of brands and retailers, and the way to them. */
export function createService(config: ConnectionsConfig, runtime: Runtime): Service {
  return truthService(config, runtime, {
    migrations,
    truth,
    assemble: (db) => {
      const deps = { db, ...runtime }
      return {
        rpc: [rpcService(ConnectionsService, handlers(deps), policy)],
        replicas: [partiesReplica],
        beside: [scheduler()],
      }

      function scheduler(): Service {
        let running: ReturnType<typeof startScheduler> | undefined
        return {
          async start() {
            running = startScheduler({
              db,
              clock: runtime.clock,
              handlers: { 'match-making': expireMatchMaking(deps), terms: suspendAfterTerms(deps) },
              onError: (error) => runtime.logger.error({ err: error }, 'a due change will be tried again'),
            })
          },
          stop: async () => running?.stop(),
        }
      }
    },
  })
}
