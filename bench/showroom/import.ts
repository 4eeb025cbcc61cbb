/** Pushes products as the brands' systems do: products first, then prices and supply side by side, brand by brand. */
import { pushBody, toPieces } from '../client/push-body.ts'
import { BRANDS, LISTS } from '../data/catalogue.ts'
import type { BenchProduct } from '../data/catalogue.ts'
import type { BenchBrand } from './brand.ts'

interface BrandUpload {
  products: Buffer[]
  /** By list. */
  prices: Buffer[][]
  supply: Buffer[]
}

/** Ready to be sent, so that only the sending is measured. */
export type Upload = BrandUpload[]

export function uploadOf(products: readonly BenchProduct[]): Upload {
  return Array.from({ length: BRANDS }, (_, index) => {
    const own = products.filter(({ brand }) => brand === index)
    return {
      products: toPieces(own.map(({ product }) => product)),
      prices: LISTS.map((_list, at) => toPieces(own.map(({ prices }) => prices[at]!))),
      supply: toPieces(own.flatMap(({ supply }) => supply)),
    }
  })
}

/** Resolves when everything is accepted: durable in the truth of its service. */
export async function importAll(url: string, brands: readonly BenchBrand[], upload: Upload): Promise<void> {
  for (const [index, { products, prices, supply }] of upload.entries()) {
    const target = { url, key: brands[index]!.key }
    await pushBody(target, '/products', products)
    await Promise.all([
      ...LISTS.map((code, at) => pushBody(target, `/price-lists/${code}/rows`, prices[at]!)),
      pushBody(target, '/supply', supply),
    ])
  }
}
