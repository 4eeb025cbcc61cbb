/** What a brand calls one size by: its SKU, or the GTIN where it sends no SKU. Both are keys of one table. */
import { gtinKey, gtinProblem, normaliseGtin } from '@selvedge/protos/rules/gtin'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'

export function articleOfSku(sku: string): string {
  return `sku:${sku}`
}

/** Undefined when it is no GTIN. A UPC-12 and the EAN-13 with a leading zero are one article. */
export function articleOfGtin(gtin: string): string | undefined {
  const normal = normaliseGtin(gtin)
  return gtinProblem(normal) === undefined ? `gtin:${gtinKey(normal)}` : undefined
}

/** Every name by which the sizes of a product can be stocked, with the SKU that is meant. */
export function articlesOf(product: Pick<Product, 'variants'>): Map<string, string> {
  const articles = new Map<string, string>()
  for (const { sku, gtin } of product.variants) {
    articles.set(articleOfSku(sku), sku)
    const byGtin = articleOfGtin(gtin)
    if (byGtin !== undefined) articles.set(byGtin, sku)
  }
  return articles
}
