/** The swatches of a card: the colourways of its style that the viewer may see, itself first. */
import type { Group } from '@selvedge/platform/search/query'
import type { Swatch } from '../../../gen/resolvers.ts'
import type { CardFacts } from '../../../read-models/product-search/card.ts'
import type { ProductSearchQuery } from '../../../read-models/product-search/query.ts'

export interface Swatches {
  swatches: (Omit<Swatch, 'image'> & Pick<CardFacts, 'image'>)[]
  moreSwatches: number
}

export const MOST_SWATCHES = 5

/** @param style as the index gave it with the card; undefined where nobody asked for swatches */
export function presentSwatches(
  card: CardFacts,
  style: Group | undefined,
  { card: cardOf }: Pick<ProductSearchQuery, 'card'>,
): Swatches {
  if (!style) return { swatches: [], moreSwatches: 0 }
  const others = style.members.filter(({ id }) => id !== card.id).map(cardOf)
  return {
    swatches: [card, ...others].slice(0, MOST_SWATCHES).map(toSwatch),
    moreSwatches: Math.max(0, style.total - MOST_SWATCHES),
  }
}

function toSwatch({ id, colourName, colourFamily, colourHex, image }: CardFacts): Swatches['swatches'][number] {
  return { productId: id, colourName, colourFamily, colourHex, image }
}
