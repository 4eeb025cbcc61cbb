/** Every view the projector fills. A read model is added here and in `gateway/read-models.ts`. */
import type { Clock } from '@selvedge/platform/clock'
import type { Search } from '@selvedge/platform/search/open-search'
import type { View } from '@selvedge/platform/views/view'
import { brandProductsView } from '../read-models/brand-products/view.ts'
import { orderStatusView } from '../read-models/order-status/view.ts'
import { productCodesView } from '../read-models/product-codes/view.ts'
import { productFactsView } from '../read-models/product-facts/view.ts'
import { productSearchView } from '../read-models/product-search/view.ts'
import { viewerView } from '../read-models/viewer/view.ts'

/** Called once at start: a view that writes somewhere else besides (a search index) is made from what is given. */
export function createViews(search: Search, clock: Clock): View[] {
  return [
    viewerView,
    productSearchView(search, clock),
    productFactsView,
    brandProductsView,
    orderStatusView,
    productCodesView,
  ]
}
