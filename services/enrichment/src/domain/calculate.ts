/** The stage of calculated metadata: what search and cards need that no owner states. */
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { sizeRun } from '@selvedge/protos/rules/size-run'

export interface Calculated {
  sizeRun: string
  searchText: string
}

const MAX_TEXT = 20_000

/** The words a product is found by, beside its names and codes, which search weighs by themselves. */
export function calculate(product: Product): Calculated {
  const words = [
    product.category.replaceAll('/', ' ').replaceAll('-', ' '),
    product.gender,
    product.colourFamily,
    ...product.seasons,
    ...product.tags,
    product.composition,
    product.description,
  ]
  return {
    sizeRun: sizeRun(product),
    searchText: words
      .filter((word) => word !== '')
      .join('\n')
      .slice(0, MAX_TEXT),
  }
}
