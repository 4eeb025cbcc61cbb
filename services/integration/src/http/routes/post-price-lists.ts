import { bulkRoute } from '../../bulk/bulk-route.ts'
import { priceListInput, priceListRecord } from '../../records/price-list.ts'

export const postPriceLists = bulkRoute(
  { path: '/price-lists', scope: 'prices:write', tag: 'Prices', summary: 'Create or change heads of price lists' },
  priceListRecord,
  async ({ deps: { clients }, viewer, operation, signal }) => ({
    toInput: (record, line) => ({ ok: true, value: priceListInput(record, line) }),
    write: async (lists, requestId) =>
      (await clients.pricing.upsertPriceLists({ lists, operation }, { viewer, requestId, signal })).results,
  }),
)
