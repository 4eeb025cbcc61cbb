import type { Database } from '@selvedge/platform/db/database'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'

export type Deps = Pick<Runtime, 'clock' | 'newId'> & {
  db: Database
  /** Owns the cursor up to which a brand's ERP has taken its orders. */
  orders: Pick<RpcClient<typeof OrdersService>, 'getFeedCursor'>
}

/** The handler of one RPC, by its name. */
export type Rpc<Name extends keyof typeof StockService> = (deps: Deps) => Handlers<typeof StockService>[Name]
