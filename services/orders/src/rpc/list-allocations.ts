import { DomainError } from '@selvedge/platform/rpc/errors'
import { listAllocations as list } from '../store/list-allocations.ts'
import type { Rpc } from './deps.ts'

const MOST = 2_000

export const listAllocations: Rpc<'listAllocations'> =
  ({ db }) =>
  async ({ productId }, { viewer }) => {
    const allocations = await list(db.read, viewer.organisationId, productId, MOST)
    if (!allocations) throw new DomainError('NOT_FOUND', 'there is no such product', { reason: 'PRODUCT_UNKNOWN' })
    return { allocations }
  }
