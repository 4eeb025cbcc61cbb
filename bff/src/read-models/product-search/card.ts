/** What the index hands out with a hit: all of a card that is the same for every viewer of the product. */
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import type { Image } from '@selvedge/protos/gen/media/topic/v1/image_set'

export interface CardFacts {
  id: string
  styleId: string
  brandId: string
  brandName: string
  name: string
  styleNumber: string
  colourCode: string
  colourName: string
  colourFamily: string
  colourHex: string
  category: string
  season: string | null
  sizeRun: string
  image: Image | null
  hoverImage: Image | null
  /** Windows that cover it, earliest first. */
  windowIds: string[]
}

export function cardOf({ product, images, brandName, sizeRun, windows }: EnrichedProduct): CardFacts {
  const { id, styleId, brandId, styleName, styleNumber, colourCode, colourName, colourFamily, colourHex, category } =
    product!
  return {
    id,
    styleId,
    brandId,
    brandName,
    name: styleName,
    styleNumber,
    colourCode,
    colourName,
    colourFamily,
    colourHex,
    category,
    season: product!.seasons[0] ?? null,
    sizeRun,
    image: images[0] ?? null,
    hoverImage: images[1] ?? null,
    windowIds: windows.map((window) => window.id),
  }
}
