import { findProduct } from '../store/products.ts'
import type { Rpc } from './deps.ts'
import { assertBatch } from './limits.ts'

/** In the order asked for, without those that are not there; a brand gets its own only. */
export const batchGetProducts: Rpc<'batchGetProducts'> =
  ({ db }) =>
  async ({ ids }, { viewer }) => {
    assertBatch(ids)
    const found = await Promise.all(ids.map((id) => findProduct(db.read, id)))
    const products = found.filter((product) => product !== undefined)
    return {
      products:
        viewer.organisationKind === 'SYSTEM'
          ? products
          : products.filter(({ brandId }) => brandId === viewer.organisationId),
      next: '',
    }
  }
