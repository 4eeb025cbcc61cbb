import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'

/** A part that consumes or publishes, by name. */
export interface Peer {
  name: string
  client: RpcClient<typeof ConsumersService>
}
