import { z } from 'zod'
import { presentProduct, productView } from '../../records/product.ts'
import { readRoute } from '../json-route.ts'
import { limitOf, nextOf, pageQuery } from './page-query.ts'

export const listProducts = readRoute(
  {
    path: '/products',
    scope: 'products:write',
    tag: 'Products',
    summary: 'Your products, page by page, by style number and colour code',
    query: pageQuery,
    response: z.object({ products: z.array(productView), next: nextOf }),
  },
  async ({ after, limit }, { deps, viewer, signal }) => {
    const page = await deps.clients.catalog.listProducts(
      { after: after ?? '', limit: limitOf(limit) },
      { viewer, signal },
    )
    return { products: page.products.map(presentProduct), next: page.next || null }
  },
)
