import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { ProductAsOf } from '@selvedge/protos/gen/catalog/v1/catalog_service'

/**
 * @param state the first kept state that did not end by then
 * @param next what replaced it, if anything did
 */
export function judgeAsOf(state: Product, next: Product | undefined, at: Date): ProductAsOf {
  const { brandId, createdAt, origin } = state
  const began = origin?.at ?? createdAt
  if (Date.parse(began) <= at.getTime())
    return ProductAsOf.fromPartial({ brandId, product: state, ended: next?.origin })
  if (Date.parse(createdAt) > at.getTime()) return ProductAsOf.fromPartial({ brandId, absence: 'NOT_YET' })
  return ProductAsOf.fromPartial({ brandId, absence: 'NOT_KEPT', keptFrom: began })
}

/** Whether its brand showed the product to retailers at all, prices aside. */
export function wasShown({ lifecycle, visible, variants }: Product): boolean {
  return lifecycle === 'ACTIVE' && visible && variants.length > 0
}

/** What a retailer is told of it: not by whom or by what it was changed. */
export function forRetailer(answer: ProductAsOf): ProductAsOf {
  const { product, ended } = answer
  return {
    ...answer,
    product: product && { ...product, origin: momentOf(product.origin) },
    ended: momentOf(ended),
  }
}

function momentOf(origin: Product['origin']): Product['origin'] {
  return origin && { eventId: '', at: origin.at, actor: '', operation: '', line: 0 }
}
