import type { GatewayContext } from '../../gateway/context.ts'
import type { SearchState } from '../../read-models/brand-products/standing.ts'

/** Read before the products: what search takes in meanwhile then counts as under way, never the other way round. */
export async function searchState({ models }: Pick<GatewayContext, 'models'>): Promise<SearchState> {
  const { reader, parked } = models.productSearch
  return { cursor: await reader.cursor(), parked: await parked() }
}
