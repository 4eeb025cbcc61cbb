/** Colourways of the styles on a page, for the swatches of its cards: one question for all of them. */
import type { Visibility } from '@selvedge/platform/search/query'
import type { Swatch } from '../../gen/resolvers.ts'
import type { ReadModels } from '../../gateway/read-models.ts'
import type { CardFacts } from '../../read-models/product-search/card.ts'
import { searchFault } from './search-fault.ts'

export interface Swatches {
  swatches: (Omit<Swatch, 'image'> & Pick<CardFacts, 'image'>)[]
  moreSwatches: number
}

/** The swatches of one card, itself first. */
export type SwatchesOf = (card: Pick<CardFacts, 'id' | 'styleId'>) => Swatches

/** Largest page the index gives; a page of cards whose styles have more colourways asks again. */
const PAGE = 200
const MOST_PAGES = 10
const SHOWN = 5

/** Where nobody asks for them. */
export const noSwatches: SwatchesOf = () => ({ swatches: [], moreSwatches: 0 })

export async function loadSwatches(
  { productSearch }: Pick<ReadModels, 'productSearch'>,
  visibility: Visibility,
  styleIds: readonly string[],
): Promise<SwatchesOf> {
  const groups = [...new Set(styleIds)]
  const colours: CardFacts[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES && groups.length > 0; page++) {
    const query = { visibility, groups, limit: PAGE, ...(after !== undefined && { after }) }
    const found = await productSearch.ask((index) => index.search(query)).catch(searchFault)
    colours.push(...(found?.hits ?? []).map(productSearch.card))
    after = found?.after ?? undefined
    if (after === undefined) break
  }
  const byStyle = Map.groupBy(colours, ({ styleId }) => styleId)
  return ({ id, styleId }) => {
    const ofStyle = byStyle.get(styleId) ?? []
    const own = ofStyle.filter((colour) => colour.id === id)
    const others = ofStyle.filter((colour) => colour.id !== id)
    return {
      swatches: [...own, ...others].slice(0, SHOWN).map(toSwatch),
      moreSwatches: Math.max(0, ofStyle.length - SHOWN),
    }
  }
}

function toSwatch({ id, colourName, colourFamily, colourHex, image }: CardFacts): Swatches['swatches'][number] {
  return { productId: id, colourName, colourFamily, colourHex, image }
}
