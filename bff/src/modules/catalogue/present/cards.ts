/** Hits as cards, without a call per card: what one list decides comes with the hit, the rest in one batch. */
import type { Hit } from '@selvedge/platform/search/query'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { CardPrice, ProductCard } from '../../../gen/resolvers.ts'
import type { ReadModels } from '../../../gateway/read-models.ts'
import type { CardFacts } from '../../../read-models/product-search/card.ts'
import type { BrandScope, ViewerScope } from '../scope.ts'
import { availabilityLine } from './availability-line.ts'
import { plainCardPrice, resolveCardPrice } from './card-price.ts'
import { presentWindow } from './window.ts'

/** Swatches are resolved by `types/ProductCard.ts`, only where they are asked for. */
export type PresentedCard = Omit<ProductCard, 'image' | 'hoverImage' | 'swatches' | 'moreSwatches'> &
  Pick<CardFacts, 'image' | 'hoverImage'>

export async function presentCards(
  hits: readonly Hit[],
  { brands }: ViewerScope,
  { productFacts }: Pick<ReadModels, 'productFacts'>,
): Promise<PresentedCard[]> {
  const priced = hits.flatMap((hit) => {
    const facts = JSON.parse(hit.card) as CardFacts
    const scope = brands.get(facts.brandId)
    return scope ? [{ hit, facts, scope, price: plainCardPrice(hit.offer, scope) }] : []
  })
  const unresolved = priced.filter(({ price }) => price === null).map(({ facts }) => facts.id)
  const full = unresolved.length > 0 ? await productFacts.facts(unresolved) : new Map()
  const plainIds = priced.filter(({ price }) => price !== null).map(({ facts }) => facts.id)
  const availability = await productFacts.availability(plainIds)
  return priced.flatMap(({ facts, scope, price }) => {
    const of = full.get(facts.id)
    const resolved = price ?? (of && resolveCardPrice(of, scope))
    // The index is the coarser of the two: what the rule does not price is not shown.
    return resolved ? [toCard(facts, scope, resolved, of?.availability ?? availability.get(facts.id))] : []
  })
}

function toCard(
  facts: CardFacts,
  scope: BrandScope,
  price: CardPrice,
  availability: Availability | undefined,
): PresentedCard {
  const { windowIds, ...card } = facts
  const windows = windowIds.flatMap((id) => {
    const each = scope.windows.get(id)
    return each?.offer.offered ? [presentWindow(each.window, each.offer)] : []
  })
  return {
    ...card,
    price,
    availability: availabilityLine(availability, scope, windowIds),
    windows,
    orderable: windows.length > 0 && scope.connection.status === 'ACTIVE',
  }
}
