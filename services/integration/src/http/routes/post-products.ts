import { bulkRoute } from '../../bulk/bulk-route.ts'
import { productInput, productRecord } from '../../records/product.ts'

export const postProducts = bulkRoute(
  { path: '/products', scope: 'products:write', tag: 'Products', summary: 'Create or replace products' },
  productRecord,
  async ({ deps: { clients }, viewer, operation, signal }) => ({
    toInput: (record, line) => ({ ok: true, value: productInput(record, line) }),
    write: async (products, requestId) =>
      (await clients.catalog.upsertProducts({ products, operation }, { viewer, requestId, signal })).results,
  }),
)
