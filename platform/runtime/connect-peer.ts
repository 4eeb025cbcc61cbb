import { connect } from '../rpc/client.ts'
import type { RpcClient } from '../rpc/client.ts'
import type { Definition } from '../rpc/definition.ts'
import type { Runtime } from './runtime.ts'
import type { ServiceConfig } from './service-config.ts'

/**
 * A client of another service by its name in the configuration.
 * @throws Error when the configuration does not say where that service is
 */
export function connectPeer<D extends Definition>(
  runtime: Runtime,
  config: ServiceConfig,
  peer: string,
  definition: D,
): RpcClient<D> {
  const address = config.peers[peer]
  if (address === undefined) throw new Error(`${config.name}: SELVEDGE_PEERS does not name ${peer}`)
  return connect<D>(definition, {
    address,
    viewerKeys: runtime.viewerKeys,
    clock: runtime.clock,
    service: config.name,
    defaultDeadlineMs: runtime.readWithinMs,
  })
}
