import type { Policy } from '@selvedge/platform/rpc/definition'
import { allow } from '@selvedge/platform/rpc/policy'
import type { StockService } from '@selvedge/protos/gen/stock/v1/stock_service'

const writers = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'], scopes: ['supply:write'] } as const
const readers = { kinds: ['BRAND'], scopes: ['supply:write'] } as const

/** Who may call what. Supply is only ever the viewer's own brand's. */
export const policy: Policy<typeof StockService> = {
  upsertSupply: allow(writers),
  batchGetSupply: allow(readers),
  listWaitingSupply: allow(readers),
}
