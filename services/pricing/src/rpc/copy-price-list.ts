import { once } from '@selvedge/platform/db/request-memory'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { FACTOR_BP } from '../domain/limits.ts'
import { copyTurn, startCopy } from '../store/copy-list.ts'
import { causeOf } from '../store/origin.ts'
import { findList, ownList, saveList } from '../store/price-lists.ts'
import { checkedNewList } from './checked-new-list.ts'
import type { Rpc } from './deps.ts'

export const copyPriceList: Rpc<'copyPriceList'> =
  ({ db, clock, newId }) =>
  async (request, ctx) => {
    const { sourceId, factorBp } = request
    if (factorBp < FACTOR_BP.least || factorBp > FACTOR_BP.most) {
      throw new DomainError('INVALID', 'give a factor from 0.01 to 100', { reason: 'FACTOR_INVALID' })
    }
    const started = await db.transaction((tx) =>
      once(tx, PricingService.copyPriceList, request, ctx, clock.now(), async () => {
        const source = await ownList(tx, ctx.viewer.organisationId, sourceId)
        const cause = causeOf(ctx.viewer, clock.now(), `copy of ${source.code}`, newId)
        const wanted = await checkedNewList(tx, source.brandId, request.list, cause)
        if (wanted.currency !== source.currency) {
          throw new DomainError('INVALID', 'a copy has the currency of its source: amounts are not converted', {
            reason: 'CURRENCY_FIXED',
          })
        }
        const { list, written } = await saveList(tx, undefined, wanted, cause)
        await startCopy(tx, list.id, source.id, factorBp, cause)
        return { list, written, products: [], changedProducts: 0, retailerIds: [] }
      }),
    )
    const id = started.list!.id
    // The scheduler takes part in it and goes on should this call end early.
    while (!ctx.signal.aborted && !(await db.transaction((tx) => copyTurn(tx, id, clock.now(), newId)))) continue
    return { ...started, list: await findList(db.read, id) }
  }
