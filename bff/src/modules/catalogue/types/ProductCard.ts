import type { ProductCardResolvers, Swatch } from '../../../gen/resolvers.ts'
import type { CardFacts } from '../../../read-models/product-search/card.ts'
import { coloursLoader } from '../swatches.ts'

const SHOWN = 5

export const ProductCard: ProductCardResolvers = {
  async swatches({ id, styleId }, _args, context) {
    const colours = await coloursLoader(context).load(styleId!)
    const others = colours.filter((card) => card.id !== id)
    const own = colours.filter((card) => card.id === id)
    return [...own, ...others].slice(0, SHOWN).map(toSwatch)
  },
  async moreSwatches({ styleId }, _args, context) {
    return Math.max(0, (await coloursLoader(context).load(styleId!)).length - SHOWN)
  },
}

function toSwatch({
  id,
  colourName,
  colourFamily,
  colourHex,
  image,
}: CardFacts): Omit<Swatch, 'image'> & Pick<CardFacts, 'image'> {
  return { productId: id, colourName, colourFamily, colourHex, image }
}
