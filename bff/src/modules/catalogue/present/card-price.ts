/** The price on a card, for this viewer. */
import { cardPrice } from '@selvedge/protos/rules/card-price'
import type { CardPrice as ResolvedCardPrice } from '@selvedge/protos/rules/card-price'
import { markUp } from '@selvedge/protos/rules/margin'
import { lessDiscount } from '@selvedge/protos/rules/money'
import type { ViewerOffer } from '@selvedge/platform/search/query'
import type { CardPrice } from '../../../gen/resolvers.ts'
import type { Facts } from '../../../read-models/product-facts/query.ts'
import type { PlainPrice } from '../../../read-models/product-search/offers.ts'
import type { BrandScope } from '../scope.ts'

/** Where one list decides alone, its offer carries the price; else null: resolve over the whole chain. */
export function plainCardPrice(offer: ViewerOffer, { connection }: BrandScope): CardPrice | null {
  if (offer.card === null) return null
  const [listMinor, rrpMinor] = JSON.parse(offer.card) as PlainPrice
  const whslMinor = lessDiscount(listMinor, connection.discountBp)
  return {
    currency: offer.currency,
    whslMinor,
    listMinor: whslMinor === listMinor ? null : listMinor,
    rrpMinor,
    markUp: markUp(whslMinor, rrpMinor ?? undefined) ?? null,
    varies: false,
  }
}

/** Over the viewer's whole chain; undefined: nothing resolves, so the viewer must not see the product. */
export function resolveCardPrice({ prices, enriched }: Facts, scope: BrandScope): CardPrice | undefined {
  const { connection, today, windows } = scope
  const price = cardPrice({
    prices,
    chain: connection.priceListIds,
    discountBp: connection.discountBp,
    currency: connection.currency,
    pricingDate: today,
    skus: enriched?.product?.variants.map(({ sku }) => sku) ?? [],
    windowIds: enriched?.windows.map(({ id }) => id).filter((id) => windows.get(id)?.offer.offered) ?? [],
  })
  return price && present(price)
}

function present({ currency, unitMinor, listMinor, rrpMinor, markUp: times, varies }: ResolvedCardPrice): CardPrice {
  return {
    currency,
    whslMinor: unitMinor,
    listMinor: listMinor === unitMinor ? null : listMinor,
    rrpMinor: rrpMinor ?? null,
    markUp: times ?? null,
    varies,
  }
}
