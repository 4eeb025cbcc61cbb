import { bulkRoute } from '../../bulk/bulk-route.ts'
import { customerCodeInput, customerCodeRecord } from '../../records/connection.ts'

export const postCustomerCodes = bulkRoute(
  {
    path: '/connections/customer-codes',
    scope: 'connections:write',
    tag: 'Connections',
    summary: 'Map your customer numbers to connections',
  },
  customerCodeRecord,
  async ({ deps: { clients }, viewer, signal }) => ({
    toInput: (record, line) => ({ ok: true, value: customerCodeInput(record, line) }),
    write: async (codes, requestId) =>
      (await clients.connections.mapCustomerCodes({ codes }, { viewer, requestId, signal })).results,
  }),
)
