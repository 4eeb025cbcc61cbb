import { DomainError } from '@selvedge/platform/rpc/errors'
import { z } from 'zod'
import { presentProduct, productView } from '../../records/product.ts'
import { parameter, readRoute } from '../json-route.ts'

export const getProduct = readRoute(
  {
    path: '/products/:styleNumber/:colourCode',
    scope: 'products:write',
    tag: 'Products',
    summary: 'One product',
    query: z.strictObject({}),
    response: productView,
  },
  async (_query, ctx) => {
    const { deps, viewer, signal } = ctx
    const value = { styleNumber: parameter(ctx, 'styleNumber'), colourCode: parameter(ctx, 'colourCode') }
    const { found } = await deps.clients.catalog.findProducts(
      { keys: [{ key: { $case: 'styleColour', value } }] },
      { viewer, signal },
    )
    const id = found[0]?.productId
    const { products } = id
      ? await deps.clients.catalog.batchGetProducts({ ids: [id] }, { viewer, signal })
      : { products: [] }
    if (!products[0]) throw new DomainError('NOT_FOUND', 'there is no such product', { reason: 'PRODUCT_UNKNOWN' })
    return presentProduct(products[0])
  },
)
