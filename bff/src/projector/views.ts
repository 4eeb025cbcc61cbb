/** Every view the projector fills. A read model is added here and in `gateway/read-models.ts`. */
import type { Clock } from '@selvedge/platform/clock'
import type { Search } from '@selvedge/platform/search/open-search'
import type { ViewFamily } from '@selvedge/platform/views/generations/family'
import type { View } from '@selvedge/platform/views/view'
import { brandProductsView } from '../read-models/brand-products/view.ts'
import type { Asking } from '../read-models/product-search/compared.ts'
import { orderStatusView } from '../read-models/order-status/view.ts'
import { productCodesView } from '../read-models/product-codes/view.ts'
import { productFactsView } from '../read-models/product-facts/view.ts'
import { productSearch, productSearchView } from '../read-models/product-search/view.ts'
import { viewerView } from '../read-models/viewer/view.ts'

/** Called once at start: a view that writes somewhere else besides (a search index) is made from what is given. */
export function viewFamilies(search: Search, asking: Asking, clock: Clock): ViewFamily[] {
  return [
    inDatabase(viewerView),
    { ...productSearch, generation: (generation) => productSearchView(search, clock, { generation, ...asking }) },
    inDatabase(productFactsView),
    inDatabase(brandProductsView),
    inDatabase(orderStatusView),
    inDatabase(productCodesView),
  ]
}

/** All that it writes is in its database, which each generation has for itself. */
function inDatabase(view: View): ViewFamily {
  return { name: view.name, version: view.version, generation: (generation) => ({ ...view, generation }) }
}
