/** Which products, windows and doors a retailer may write into a working order. */
import type { Sql } from '@selvedge/platform/db/database'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { PlaceFacts } from '../domain/line-place.ts'
import type { LineKey } from '../domain/working-line.ts'
import { connectedBrands, knownOrganisation, knownProduct, knownWindow } from './known.ts'

/** Products of brands that are not connected, or that retailers may not see, are left out like unknown ones. */
export async function placeFacts(db: Sql, retailerId: string, keys: Iterable<LineKey>): Promise<PlaceFacts> {
  const brands = await connectedBrands(db, retailerId)
  const products = new Map<string, Product>()
  const windowBrands = new Map<string, string>()
  for (const { productId, windowId } of keys) {
    if (!products.has(productId)) {
      const known = await knownProduct(db, productId)
      if (known?.listed && known.product.visible && brands.has(known.product.brandId))
        products.set(productId, known.product)
    }
    if (windowId !== '' && !windowBrands.has(windowId)) {
      const window = await knownWindow(db, windowId)
      if (window) windowBrands.set(windowId, window.brandId)
    }
  }
  const retailer = await knownOrganisation(db, retailerId)
  return { products, windowBrands, doorIds: new Set(retailer?.retailer?.doors.map(({ id }) => id)) }
}
