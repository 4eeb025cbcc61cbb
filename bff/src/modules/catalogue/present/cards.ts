/** Hits as cards, without a call per card: what one list decides comes with the hit, the rest in one batch. */
import type { SearchResult } from '@selvedge/platform/search/query'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { CardPrice, ProductCard } from '../../../gen/resolvers.ts'
import type { ReadModels } from '../../../gateway/read-models.ts'
import type { CardFacts } from '../../../read-models/product-search/card.ts'
import type { BrandScope, ViewerScope } from '../scope.ts'
import { availabilityLine } from './availability-line.ts'
import { plainCardPrice, resolveCardPrice } from './card-price.ts'
import { presentSwatches } from './swatches.ts'
import type { Swatches } from './swatches.ts'
import { presentWindow } from './window.ts'

export type PresentedCard = Omit<ProductCard, 'image' | 'hoverImage' | 'swatches'> &
  Pick<CardFacts, 'image' | 'hoverImage'> &
  Swatches

export async function presentCards(
  { hits, groups }: Pick<SearchResult, 'hits' | 'groups'>,
  { brands }: ViewerScope,
  models: Pick<ReadModels, 'productFacts' | 'productSearch'>,
): Promise<PresentedCard[]> {
  const { productFacts, productSearch } = models
  const priced = hits.flatMap((hit) => {
    const facts = productSearch.card(hit)
    const scope = brands.get(facts.brandId)
    return scope ? [{ hit, facts, scope, price: plainCardPrice(hit.offer, scope) }] : []
  })
  const unresolved = priced.filter(({ price }) => price === null).map(({ facts }) => facts.id)
  const full = unresolved.length > 0 ? await productFacts.facts(unresolved) : new Map()
  const plainIds = priced.filter(({ price }) => price !== null).map(({ facts }) => facts.id)
  const availability = await productFacts.availability(plainIds)
  return priced.flatMap(({ facts, scope, price }) => {
    const of = full.get(facts.id)
    const swatches = presentSwatches(facts, groups[facts.styleId], productSearch)
    const resolved = price ?? (of && resolveCardPrice(of, scope))
    // The index is the coarser of the two: what the rule does not price is not shown.
    return resolved ? [toCard(facts, scope, resolved, of?.availability ?? availability.get(facts.id), swatches)] : []
  })
}

function toCard(
  facts: CardFacts,
  scope: BrandScope,
  price: CardPrice,
  availability: Availability | undefined,
  swatches: Swatches,
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
    ...swatches,
    orderable: windows.length > 0 && scope.connection.status === 'ACTIVE',
  }
}
