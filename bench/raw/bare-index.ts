/** The raw limit of a search: the index's own reader, in the bench's thread, asked the same without any gateway. */
import { join } from 'node:path'
import type { CatalogueInput } from '@selvedge/bff/src/gen/resolvers'
import { toQuery } from '@selvedge/bff/src/modules/catalogue/to-query'
import { productSchema } from '@selvedge/bff/src/read-models/product-search/schema'
import { heldOffers, heldScopes, windowScope } from '@selvedge/bff/src/read-models/product-search/scopes'
import { openSearch } from '@selvedge/platform/search/open-search'
import type { SearchResult, Visibility } from '@selvedge/platform/search/query'
import type { BenchRetailer } from '../showroom/retailer.ts'

export interface BareIndex {
  ask(retailer: BenchRetailer, input: CatalogueInput): Promise<SearchResult>
  close(): Promise<void>
}

export async function openBareIndex(dataDir: string): Promise<BareIndex> {
  const search = await openSearch({ kind: 'embedded', folder: join(dataDir, 'views', 'search'), threads: 0 })
  const [name] = await search.indexes()
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

/** As the gateway makes it of these terms: every list is valid, every window open, every warehouse allowed. */
function visibilityOf({ chains }: BenchRetailer): Visibility {
  return {
    audiences: chains.map(({ brand }) => `open:${brand.member.organisationId}`),
    lists: chains.flatMap(({ listId }) => heldOffers(listId, { atOnce: true, preOrder: true })),
    scopes: chains.flatMap(({ brand }) => [
      ...heldScopes(brand.member.organisationId, []),
      ...brand.windows.flatMap(({ id }) => [windowScope(id), ...heldScopes(id, [])]),
    ]),
  }
}
