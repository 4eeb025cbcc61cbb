/** Whether a product, window and door may stand in a retailer's working order. */
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { LineKey } from './working-line.ts'

export interface PlaceFacts {
  /** Products the retailer may know of; others look like unknown ones. */
  products: ReadonlyMap<string, Product>
  /** Window id → its brand. */
  windowBrands: ReadonlyMap<string, string>
  /** Doors of the retailer. */
  doorIds: ReadonlySet<string>
}

export interface Fault {
  code: string
  message: string
}

export function placeFault({ productId, windowId, doorId }: LineKey, facts: PlaceFacts): Fault | undefined {
  const product = facts.products.get(productId)
  if (!product) return { code: 'PRODUCT_UNKNOWN', message: 'This product cannot be ordered by you.' }
  if (windowId !== '' && facts.windowBrands.get(windowId) !== product.brandId) {
    return { code: 'WINDOW_UNKNOWN', message: 'The brand has no such delivery window.' }
  }
  if (doorId !== '' && !facts.doorIds.has(doorId)) return { code: 'DOOR_UNKNOWN', message: 'There is no such store.' }
  return undefined
}
