import type { Database } from '@selvedge/platform/db/database'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'

export type Deps = Pick<Runtime, 'clock' | 'newId'> & { db: Database }

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof ConnectionsService> = (
  deps: Deps,
) => Handlers<typeof ConnectionsService>[Name]
