import type { Sql } from '@selvedge/platform/db/database'
import { once } from '@selvedge/platform/db/request-memory'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { cleanInput, listProblems } from '../domain/list-head.ts'
import { retailersOf } from '../replica/query.ts'
import { causeOf } from '../store/origin.ts'
import { ownList, saveList } from '../store/price-lists.ts'
import { currencyFixed } from './currency-fixed.ts'
import type { Rpc } from './deps.ts'
import { refuseProblems } from './invalid.ts'
import { withInput } from './list-of-input.ts'

export const updatePriceList: Rpc<'updatePriceList'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, PricingService.updatePriceList, request, ctx, clock.now(), async () => {
        const cause = causeOf(ctx.viewer, clock.now(), 'price lists page', newId)
        const known = await ownList(tx, ctx.viewer.organisationId, request.listId)
        const wanted = await changed(tx, known, request.list && cleanInput(request.list), request.archived)
        const { list, written } = await saveList(tx, known, wanted, cause)
        return { list, written, products: [], changedProducts: 0, retailerIds: await retailersOf(tx, list.id) }
      }),
    )

type Input = NonNullable<Parameters<typeof cleanInput>[0]>

async function changed(db: Sql, known: PriceList, input: Input | undefined, archived: boolean): Promise<PriceList> {
  let wanted: PriceList = { ...known, archived }
  if (input) {
    refuseProblems(listProblems(input))
    if (await currencyFixed(db, known, input.currency)) {
      const message = `the list has prices in ${known.currency}; make a new list for another currency`
      throw new DomainError('CONFLICT', message, { reason: 'CURRENCY_FIXED' })
    }
    wanted = withInput(wanted, input)
  }
  if (archived && !known.archived) await refuseWhileUsed(db, known.id)
  return wanted
}

/** An archived list says nothing any more, so nobody's terms may rely on it. */
async function refuseWhileUsed(db: Sql, listId: string): Promise<void> {
  const retailers = (await retailersOf(db, listId)).length
  if (retailers === 0) return
  const who = retailers === 1 ? 'a retailer buys' : `${retailers} retailers buy`
  throw new DomainError('CONFLICT', `${who} by this list; change their terms first`, { reason: 'PRICE_LIST_USED' })
}
