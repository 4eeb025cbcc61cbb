import { connect } from '@selvedge/platform/rpc/client'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import type { RpcServer } from '@selvedge/platform/rpc/server'
import { rpcService } from '@selvedge/platform/rpc/service'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { compose } from '@selvedge/platform/lifecycle/compose'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { InsightConfig } from './config.ts'
import { businessCounters } from './business-counters.ts'
import { businessTally } from './business-tally.ts'
import { countBusiness } from './count-business.ts'
import { createHistory } from './domain/history/history.ts'
import { burrowServer } from './http/burrow-server.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { migrations } from './store/migrations.ts'
import { watchConsumers } from './watch.ts'

/** Parts that neither consume nor publish. */
const WITHOUT_CONSUMERS = ['gateway', 'keeper']
/** A day by half minutes. */
const HISTORY = { slotMs: 30_000, slots: 2_880, mostSeries: 1_000 }

/**
 * Asks every part how its consumers and outboxes are, and judges what it hears by what it has heard before. Counts what
 * becomes of every entity.
 */
export function createService(config: InsightConfig, runtime: Runtime): Service {
  const { viewerKeys, clock, logger, metrics, codeVersion } = runtime
  const peers = Object.entries(config.peers)
    .filter(([name]) => !WITHOUT_CONSUMERS.includes(name))
    .map(([name, address]) => ({
      name,
      client: connect(ConsumersService, { address, viewerKeys, clock, service: config.name }),
    }))
  const location = runtime.locate(config.dataDir, 'insight')
  const open = () => openDatabase({ location, durability: 'derived' }, migrations)
  const history = createHistory(HISTORY)
  const tally = businessTally(businessCounters(metrics))
  const watch = watchConsumers({ peers, everyMs: config.healthEveryMs, history, tally, open }, runtime)

  const views: RunningView[] = []
  let server: RpcServer | undefined
  const rpc: Service = {
    async start() {
      const insight = rpcService(InsightService, handlers(peers, watch, history, clock), policy)
      const services = [insight, consumersRpc({ views, relays: {}, codeVersion })]
      const { listen: address, sharePort } = config
      server = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    },
    async stop() {
      await server?.stop()
    },
  }
  const watching: Service = {
    start: async () => watch.start(),
    async stop() {
      await watch.stop()
      for (const { client } of peers) client.close()
    },
  }
  const counting = countBusiness(config, runtime, tally, views)
  return compose([counting, watching, burrowServer(config.burrowListen, watch, runtime), rpc])
}
