import type { Transaction } from '@selvedge/platform/db/database'
import { once } from '@selvedge/platform/db/request-memory'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { retailersOf } from '../replica/query.ts'
import { planProduct, writePlanned } from '../store/change-list.ts'
import type { PlannedProduct } from '../store/change-list.ts'
import { causeOf } from '../store/origin.ts'
import { allEdits, endPending } from '../store/pending-edits.ts'
import { ownList, refuseArchived } from '../store/price-lists.ts'
import type { Rpc } from './deps.ts'

/** Enough for a reader to wait for; the record of the list comes after all of them. */
const PRODUCTS_TOLD = 500

export const publishPending: Rpc<'publishPending'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, PricingService.publishPending, request, ctx, clock.now(), async () => {
        const list = await ownList(tx, ctx.viewer.organisationId, request.listId)
        refuseArchived(list)
        refuseStale(list, request.expectedRevision)
        const cause = causeOf(ctx.viewer, clock.now(), 'price list page', newId)
        const changed = await writePlanned(tx, list, await plan(tx, list), cause)
        await endPending(tx, list.id)
        return {
          list: changed?.list ?? list,
          written: changed?.written,
          products: changed?.products.slice(-PRODUCTS_TOLD) ?? [],
          changedProducts: changed?.products.length ?? 0,
          retailerIds: await retailersOf(tx, list.id),
        }
      }),
    )

function refuseStale({ revision }: PriceList, expected: number): void {
  if (revision === expected) return
  const message = 'the list was published by someone else in between; review again'
  throw new DomainError('STALE', message, { reason: 'PRICE_LIST_STALE', details: { revision } })
}

async function plan(tx: Transaction, list: PriceList): Promise<PlannedProduct[]> {
  const edits = await allEdits(tx, list.id)
  if (edits.length === 0)
    throw new DomainError('CONFLICT', 'there is nothing to publish', { reason: 'NOTHING_PENDING' })
  const planned: PlannedProduct[] = []
  for (const [productId, changes] of Map.groupBy(edits, (edit) => edit.productId)) {
    const product = await planProduct(tx, list, { productId, changes, line: 0 })
    if (product.full) {
      throw new DomainError('CONFLICT', 'a product has too many prices over all lists; remove some first', {
        reason: 'PRODUCT_FULL',
      })
    }
    planned.push(product)
  }
  return planned
}
