import { once } from '@selvedge/platform/db/request-memory'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { causeOf } from '../store/origin.ts'
import { saveList } from '../store/price-lists.ts'
import { checkedNewList } from './checked-new-list.ts'
import type { Rpc } from './deps.ts'

export const createPriceList: Rpc<'createPriceList'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, PricingService.createPriceList, request, ctx, clock.now(), async () => {
        const cause = causeOf(ctx.viewer, clock.now(), 'price lists page', newId)
        const wanted = await checkedNewList(tx, ctx.viewer.organisationId, request.list, cause)
        const { list, written } = await saveList(tx, undefined, wanted, cause)
        return { list, written, products: [], changedProducts: 0, retailerIds: [] }
      }),
    )
