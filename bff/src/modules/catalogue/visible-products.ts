/** Products by id for a viewer: visible by the search index, priced by the rule, everything else left out. */
import type { GatewayViewer } from '../../gateway/context.ts'
import { presentProduct } from './present/product.ts'
import type { PresentedProduct } from './present/product.ts'
import { searchFault } from './search-fault.ts'
import { scopeOf } from './scope.ts'
import type { ScopeSource } from './scope.ts'

/** In any number up to 500; the order of the ids is the caller's. */
export async function visibleProducts(
  source: ScopeSource,
  viewer: GatewayViewer,
  ids: readonly string[],
): Promise<Map<string, PresentedProduct>> {
  const { productSearch, productFacts } = source.models
  const { visibility, brands } = await scopeOf(source, viewer)
  const hits = (await productSearch.ask((index) => index.get(ids, visibility)).catch(searchFault)) ?? []
  const facts = await productFacts.facts(hits.map(({ id }) => id))
  const products = new Map<string, PresentedProduct>()
  for (const { id } of hits) {
    const of = facts.get(id)
    const scope = brands.get(of?.enriched?.product?.brandId ?? '')
    const product = of && scope && presentProduct(of, scope)
    if (product) products.set(id, product)
  }
  return products
}
