import type { Sql } from '@selvedge/platform/db/database'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { PriceListSummary } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { holdersOf } from '../replica/query.ts'
import { pendingCounts } from '../store/pending-edits.ts'
import { waitingCounts } from '../store/waiting-rows.ts'

/** The lists with what the brand's page says of each. */
export async function brandSummaries(
  db: Sql,
  brandId: string,
  lists: readonly PriceList[],
): Promise<PriceListSummary[]> {
  const pending = await pendingCounts(db, brandId)
  const waiting = await waitingCounts(db, brandId)
  return Promise.all(
    lists.map(async (list) => {
      const holders = await holdersOf(db, list.id)
      return {
        list,
        pendingEdits: pending.get(list.id) ?? 0,
        waitingRows: waiting.get(list.id) ?? 0,
        connectionIds: holders.map(({ connectionId }) => connectionId),
        retailerIds: holders.map(({ retailerId }) => retailerId),
      }
    }),
  )
}
