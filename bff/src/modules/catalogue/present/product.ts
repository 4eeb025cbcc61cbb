import type { OrderableProduct } from '../../../gen/resolvers.ts'
import type { Facts } from '../../../read-models/product-facts/query.ts'
import type { BrandScope } from '../scope.ts'
import { availabilityLine } from './availability-line.ts'
import { resolveCardPrice } from './card-price.ts'
import { presentFacts, variantsInOrder } from './facts.ts'

export type PresentedProduct = Omit<OrderableProduct, 'images'> & { images: NonNullable<Facts['enriched']>['images'] }

/** Undefined when no price resolves for the viewer: then the product must not be seen. */
export function presentProduct(facts: Facts, scope: BrandScope): PresentedProduct | undefined {
  const price = resolveCardPrice(facts, scope)
  const { enriched } = facts
  if (!price || !enriched?.product) return undefined
  const { product, images, brandName, sizeRun, windows } = enriched
  const { styleName, sizeScale, origin: _, ...rest } = product
  const made = new Set(product.variants.map(({ size }) => size))
  const shown = presentFacts(facts, scope)
  return {
    ...rest,
    name: styleName,
    brandName,
    images,
    sizeRun,
    sizeScale: sizeScale ?? { name: '', sizes: [...made] },
    variants: variantsInOrder(product),
    notMade: (sizeScale?.sizes ?? []).filter((size) => !made.has(size)),
    price,
    availability: availabilityLine(
      facts.availability,
      scope,
      windows.map(({ id }) => id),
    ),
    orderable: shown.windows.some(({ orderable }) => orderable),
    facts: shown,
  }
}
