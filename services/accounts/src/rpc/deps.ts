import type { Database } from '@selvedge/platform/db/database'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'

export type Deps = Pick<Runtime, 'clock' | 'newId' | 'logger'> & { db: Database }

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof AccountsService> = (deps: Deps) => Handlers<typeof AccountsService>[Name]
