import type { Blobs } from '@selvedge/platform/blob/blob'
import type { Database } from '@selvedge/platform/db/database'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import type { Renditions } from '../renditions.ts'
import type { Pool } from '../work/pool.ts'

export type Deps = Pick<Runtime, 'clock' | 'newId'> & { db: Database; blobs: Blobs; pool: Pool; renditions: Renditions }

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof MediaService> = (deps: Deps) => Handlers<typeof MediaService>[Name]
