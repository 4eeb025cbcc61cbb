import type { Database } from '@selvedge/platform/db/database'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { Change } from '../store/change.ts'

export type Deps = Pick<Runtime, 'clock' | 'newId'> & { db: Database }

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof CatalogService> = (deps: Deps) => Handlers<typeof CatalogService>[Name]

/** Who changes truth by this call, and when. */
export function changeOf({ clock, newId }: Deps, ctx: RpcContext, operation: string): Change {
  return { actor: actorOf(ctx.viewer), operation: operation.slice(0, 200), now: clock.now(), newId }
}
