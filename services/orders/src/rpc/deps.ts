import type { Database } from '@selvedge/platform/db/database'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { ReplicaGate } from '../replica-gate.ts'
import type { HiddenStock } from './hidden-stock.ts'

export type Deps = Pick<Runtime, 'clock' | 'newId'> & {
  db: Database
  hiddenStock: HiddenStock
  replicas: ReplicaGate
}

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof OrdersService> = (deps: Deps) => Handlers<typeof OrdersService>[Name]
