import DataLoader from 'dataloader'
import type { GatewayContext } from '../../gateway/context.ts'

/** Price lists by their names; an empty text for those that are gone. */
export function listNameLoader(context: GatewayContext): DataLoader<string, string> {
  return context.loader('price-list-name', () => {
    const load = async (ids: readonly string[]) => {
      const lists = await context.models.productFacts.priceLists(ids)
      const names = new Map(lists.map(({ id, name }) => [id, name]))
      return ids.map((id) => names.get(id) ?? '')
    }
    return new DataLoader(load, { maxBatchSize: 500 })
  })
}
