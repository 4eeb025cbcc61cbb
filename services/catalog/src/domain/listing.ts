import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { windowCovers } from '@selvedge/protos/rules/window-offer'

/** What a window must tell to be matched with products; `products` is for the many look-ups. */
export interface Coverer extends Pick<DeliveryWindow, 'id' | 'brandId' | 'seasons' | 'open'> {
  products: ReadonlySet<string>
}

export interface Coverage {
  /** All windows that cover the product. */
  coveredBy: string[]
  /** Those that take orders. */
  listedIn: string[]
}

export function covererOf({ id, brandId, seasons, open, productIds }: DeliveryWindow): Coverer {
  return { id, brandId, seasons, open, products: new Set(productIds) }
}

/** Windows in ascending order of id, so that equal coverage reads equal. */
export function coverageOf(
  product: Pick<Product, 'id' | 'brandId' | 'seasons'>,
  windows: readonly Coverer[],
): Coverage {
  const covering = windows.filter(
    (window) =>
      (window.products.has(product.id) && window.brandId === product.brandId) ||
      windowCovers({ ...window, productIds: [] }, product),
  )
  return {
    coveredBy: covering.map(({ id }) => id).sort(),
    listedIn: covering
      .filter(({ open }) => open)
      .map(({ id }) => id)
      .sort(),
  }
}

/** A brand without linesheets shows its whole assortment to every connected retailer. */
export function openAudience(brandId: string): string {
  return `open:${brandId}`
}
