/** What a retailer of the bench may see, as the gateway makes it: every list is valid, every window open, every warehouse allowed. */
import { heldOffers, heldScopes, windowScope } from '@selvedge/bff/src/read-models/product-search/scopes'
import type { Visibility } from '@selvedge/platform/search/query'
import type { BenchRetailer } from '../showroom/retailer.ts'

export function visibilityOf({ chains }: BenchRetailer): Visibility {
  return {
    audiences: chains.map(({ brand }) => `open:${brand.member.organisationId}`),
    lists: chains.flatMap(({ listId }) => heldOffers(listId, { atOnce: true, preOrder: true })),
    scopes: chains.flatMap(({ brand }) => [
      ...heldScopes(brand.member.organisationId, []),
      ...brand.windows.flatMap(({ id }) => [windowScope(id), ...heldScopes(id, [])]),
    ]),
  }
}
