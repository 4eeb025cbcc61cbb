import DataLoader from 'dataloader'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { GatewayContext } from '../../gateway/context.ts'
import { requireViewer } from '../../gateway/viewer/require-viewer.ts'
import type { WholeOrder } from '../../read-models/order-status/query.ts'
import { partyOf } from './own.ts'

/** Whole orders of the viewer's organisation as the view has them. @throws DomainError NOT_FOUND */
export function orderLoader(context: GatewayContext): DataLoader<string, WholeOrder> {
  return context.loader('order', () => {
    const load = async (ids: readonly string[]) => {
      const party = partyOf(requireViewer(context))
      return Promise.all(ids.map(async (id) => (await context.models.orderStatus.whole(party, id)) ?? unknownOrder()))
    }
    return new DataLoader<string, WholeOrder>(load, { maxBatchSize: 50 })
  })
}

export function unknownOrder(): DomainError {
  return new DomainError('NOT_FOUND', 'there is no such order', { reason: 'ORDER_UNKNOWN' })
}
