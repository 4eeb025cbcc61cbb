import type { Service } from '@selvedge/platform/lifecycle/service'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import type { RpcServer } from '@selvedge/platform/rpc/server'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { BackupsService } from '@selvedge/protos/gen/backups/v1/backups_service'
import type { KeeperConfig } from './config.ts'
import { handlers } from './handlers.ts'
import { policy } from './policy.ts'
import { createWorker } from './work.ts'

/** Knows the backups in its folder, takes one and verifies one when an operator says so. */
export function createService(config: KeeperConfig, runtime: Runtime): Service {
  const { viewerKeys, clock, logger, metrics } = runtime
  const worker = createWorker(config.servers)
  let server: RpcServer | undefined
  return {
    async start() {
      const services = [rpcService(BackupsService, handlers(config, worker, clock), policy)]
      const { listen: address, sharePort } = config
      server = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    },
    async stop() {
      await server?.stop()
      await worker.stop()
    },
  }
}
