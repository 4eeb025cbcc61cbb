import type { Database } from '@selvedge/platform/db/database'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { NoticesService } from '@selvedge/protos/gen/notices/v1/notices_service'

export type Deps = Pick<Runtime, 'signal' | 'clock'> & {
  /** The view's database. */
  notices: Database
  /** What was read. */
  marks: Database
}

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof NoticesService> = (deps: Deps) => Handlers<typeof NoticesService>[Name]
