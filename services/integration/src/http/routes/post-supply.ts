import { bulkRoute } from '../../bulk/bulk-route.ts'
import { supplyInput, supplyRecord } from '../../records/supply.ts'

export const postSupply = bulkRoute(
  {
    path: '/supply',
    scope: 'supply:write',
    tag: 'Supply',
    summary: 'Say what you have, will have, or will make',
    description: 'Supply of a SKU that is not known yet waits and is merged when its product comes.',
  },
  supplyRecord,
  async ({ deps: { clients }, viewer, operation, signal }) => ({
    toInput: (record, line) => ({ ok: true, value: supplyInput(record, line) }),
    write: async (supplies, requestId) =>
      (await clients.stock.upsertSupply({ supplies, operation }, { viewer, requestId, signal })).results,
  }),
)
