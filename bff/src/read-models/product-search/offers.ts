/** A product's offers: per price list, what decides whether its holders see the product and where price sort puts it. */
import type { Offer } from '@selvedge/platform/search/schema'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { ListPrices, PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { cardPrice } from '@selvedge/protos/rules/card-price'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { kindSets, offerKey } from './scopes.ts'

/**
 * The price on a card where one list decides it alone: WHSL before discount, RRP (null: none) and the tax in it.
 * Offers without one are resolved over the viewer's whole chain when they are read.
 */
export type PlainPrice = [whslMinor: number, rrpMinor: number | null, rrpTaxBp: number]

export function offersOf({ product, windows, prices }: EnrichedProduct): Offer[] {
  const skus = product!.variants.map(({ sku }) => sku)
  const lists = prices?.lists ?? []
  // A list that states an RRP without WHSL has no offer, yet decides the RRP for those who hold it before another.
  const plain = !lists.some(({ rows }) =>
    rows.some(({ enabled, tiers, rrpMinor }) => enabled && tiers.length === 0 && rrpMinor !== undefined),
  )
  return lists.flatMap((list) => {
    if (!list.rows.some((row) => row.windowId !== '')) return offer(list.listId, list, skus, [], plain)
    return kindSets.flatMap((kinds) =>
      offer(
        offerKey(list.listId, kinds),
        list,
        skus,
        windows.filter(({ kind }) => kinds.includes(kind)),
        plain,
      ),
    )
  })
}

function offer(
  key: string,
  given: ListPrices,
  skus: readonly string[],
  windows: readonly Pick<DeliveryWindow, 'id'>[],
  mayBePlain: boolean,
): Offer[] {
  const windowIds = windows.map(({ id }) => id)
  // Whether a list is valid today is asked when it is read, by those who have a clock.
  const list = { ...given, validFrom: '', validTo: '' }
  const rows = list.rows.filter((row) => row.windowId === '' || windowIds.includes(row.windowId))
  // A list that says nothing about WHSL here leaves the word to the next one of the chain.
  if (!rows.some((row) => (!row.enabled || row.tiers.length > 0) && (row.sku === '' || skus.includes(row.sku))))
    return []
  const price = cardPrice({
    prices: { productId: '', brandId: '', lists: [list], origin: undefined },
    chain: [list.listId],
    discountBp: 0,
    currency: list.currency,
    pricingDate: '',
    skus,
    windowIds,
  })
  if (!price) return [{ list: key, currency: list.currency, amount: 0, hidden: true }]
  const plain: PlainPrice = [price.unitMinor, price.rrpMinor ?? null, price.rrpTaxBp]
  const alone = mayBePlain && !price.varies && rows.some((row) => decidesAll(row))
  return [
    { list: key, currency: list.currency, amount: price.unitMinor, ...(alone && { card: JSON.stringify(plain) }) },
  ]
}

/** Such a row answers for every size and window, WHSL and RRP, so no other list of a chain is ever asked. */
function decidesAll({ enabled, sku, windowId, tiers, rrpMinor }: PriceRow): boolean {
  return (
    enabled && sku === '' && windowId === '' && tiers.some(({ fromUnits }) => fromUnits <= 1) && rrpMinor !== undefined
  )
}
