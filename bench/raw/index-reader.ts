/** The catalogue's index, asked by its own reader what the gateway asks it. */
import type { CatalogueInput } from '@selvedge/bff/src/gen/resolvers'
import { toQuery } from '@selvedge/bff/src/modules/catalogue/to-query'
import { productSchema } from '@selvedge/bff/src/read-models/product-search/schema'
import { openSearch } from '@selvedge/platform/search/open-search'
import type { SearchConfig } from '@selvedge/platform/search/open-search'
import type { SearchResult, Visibility } from '@selvedge/platform/search/query'
import type { BenchRetailer } from '../showroom/retailer.ts'
import { visibilityOf } from './visibility.ts'

export interface IndexReader {
  ask(retailer: BenchRetailer, input: CatalogueInput): Promise<SearchResult>
  close(): Promise<void>
}

export async function openIndexReader(config: SearchConfig): Promise<IndexReader> {
  const search = await openSearch(config)
  const name = (await search.indexes()).find((index) => index.startsWith('products-'))
  const reader = search.reader(name!, productSchema)
  const visibilities = new Map<BenchRetailer, Visibility>()
  return {
    ask(retailer, input) {
      let visibility = visibilities.get(retailer)
      if (!visibility) visibilities.set(retailer, (visibility = visibilityOf(retailer)))
      return reader.search(
        toQuery(input, { visibility, brands: new Map() }, { facets: true, prices: true, swatches: true }),
      )
    },
    close: () => reader.close(),
  }
}
