import type { Sql } from '@selvedge/platform/db/database'
import type { PriceListSummary } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { MAX_LISTS } from '../domain/limits.ts'
import { holdersOf } from '../replica/query.ts'
import { findList, listsOfBrand } from '../store/price-lists.ts'
import type { Rpc } from './deps.ts'
import { refuseMoreThan } from './invalid.ts'
import { brandSummaries } from './price-list-summaries.ts'

export const listPriceLists: Rpc<'listPriceLists'> =
  ({ db }) =>
  async ({ ids }, { viewer }) => {
    refuseMoreThan(MAX_LISTS, ids.length, 'ids')
    const { organisationId, organisationKind } = viewer
    if (organisationKind === 'RETAILER') return { lists: await listsHeldBy(db.read, organisationId, ids) }
    const lists = await listsOfBrand(db.read, organisationId)
    const wanted = ids.length === 0 ? lists : lists.filter(({ id }) => ids.includes(id))
    return { lists: await brandSummaries(db.read, organisationId, wanted) }
  }

/** Of the wished lists those that stand in the retailer's own terms. */
async function listsHeldBy(db: Sql, retailerId: string, ids: readonly string[]): Promise<PriceListSummary[]> {
  const lists: PriceListSummary[] = []
  for (const id of new Set(ids)) {
    const own = (await holdersOf(db, id)).filter((holder) => holder.retailerId === retailerId)
    const list = own.length > 0 ? await findList(db, id) : undefined
    if (!list) continue
    const connectionIds = own.map(({ connectionId }) => connectionId)
    lists.push({ list, pendingEdits: 0, waitingRows: 0, connectionIds, retailerIds: own.map(() => retailerId) })
  }
  return lists
}
