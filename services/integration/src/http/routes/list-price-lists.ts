import { z } from 'zod'
import { presentPriceList, priceListView } from '../../records/price-list.ts'
import { readRoute } from '../json-route.ts'

export const listPriceLists = readRoute(
  {
    path: '/price-lists',
    scope: 'prices:write',
    tag: 'Prices',
    summary: 'All price lists, without their rows',
    query: z.strictObject({}),
    response: z.object({ priceLists: z.array(priceListView) }),
  },
  async (_query, { deps, viewer, signal }) => {
    const { lists } = await deps.clients.pricing.listPriceLists({ ids: [] }, { viewer, signal })
    return { priceLists: lists.map(presentPriceList) }
  },
)
