import { DomainError } from '@selvedge/platform/rpc/errors'
import { productSupply } from '../store/publish-supply.ts'
import type { Rpc } from './deps.ts'

/** Products of other brands are left out like unknown ones. */
export const batchGetSupply: Rpc<'batchGetSupply'> =
  ({ db }) =>
  async ({ productIds }, { viewer }) => {
    if (productIds.length > 500) throw new DomainError('LIMIT', 'at most 500 products at once')
    const found = await Promise.all(productIds.map((id) => productSupply(db.read, id)))
    return { supplies: found.filter((supply) => supply?.brandId === viewer.organisationId).map((supply) => supply!) }
  }
