import type { Sql } from '@selvedge/platform/db/database'
import { acrossTenants } from '@selvedge/platform/db/tenant'
import { instantOf } from '@selvedge/platform/rpc/instant'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { ListAsOf } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { listsHeldAt } from '../replica/connections.ts'
import { listAsOf } from '../store/list-as-of.ts'
import { findList } from '../store/price-lists.ts'
import type { Rpc } from './deps.ts'
import { refuseMoreThan } from './invalid.ts'

/** As many as terms may name. */
const MOST_LISTS = 20

export const getPricesAsOf: Rpc<'getPricesAsOf'> =
  ({ db }) =>
  async ({ productId, listIds, at }, { viewer }) => {
    refuseMoreThan(MOST_LISTS, listIds.length, 'price lists')
    const moment = instantOf(at)
    // History lies behind the wall of its brand; who else may know of it is judged here.
    return acrossTenants(async () => {
      const lists: ListAsOf[] = []
      for (const listId of await readable(db.read, viewer, listIds, at)) {
        const list = await listAsOf(db.read, listId, productId, moment)
        if (list) lists.push(viewer.organisationKind === 'BRAND' ? list : forRetailer(list))
      }
      return { lists }
    })
  }

/** Of the wished lists a brand reads its own, and a retailer those of its terms at that moment; in their order. */
async function readable(sql: Sql, viewer: Viewer, listIds: readonly string[], at: string): Promise<string[]> {
  const ids: string[] = []
  for (const listId of new Set(listIds)) {
    const brandId = (await findList(sql, listId))?.brandId
    if (brandId === undefined) continue
    const own =
      viewer.organisationKind === 'BRAND'
        ? brandId === viewer.organisationId
        : (await listsHeldAt(sql, viewer.organisationId, brandId, at)).includes(listId)
    if (own) ids.push(listId)
  }
  return ids
}

/** Not by whom or by what the rows were published, only when. */
function forRetailer(list: ListAsOf): ListAsOf {
  return { ...list, changed: list.changed && { ...list.changed, actor: '', operation: '' } }
}
