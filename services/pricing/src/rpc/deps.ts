import type { Database } from '@selvedge/platform/db/database'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'

export type Deps = Pick<Runtime, 'clock' | 'newId' | 'logger'> & { db: Database }

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof PricingService> = (deps: Deps) => Handlers<typeof PricingService>[Name]
