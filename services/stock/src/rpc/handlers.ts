import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'
import { batchGetSupply } from './batch-get-supply.ts'
import type { Deps } from './deps.ts'
import { listWaitingSupply } from './list-waiting-supply.ts'
import { upsertSupply } from './upsert-supply.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof StockService> {
  return {
    upsertSupply: upsertSupply(deps),
    batchGetSupply: batchGetSupply(deps),
    listWaitingSupply: listWaitingSupply(deps),
  }
}
