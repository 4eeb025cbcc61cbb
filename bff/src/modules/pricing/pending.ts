import type { PendingChange as PendingMessage } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { PendingChange } from '../../gen/resolvers.ts'
import type { GatewayContext } from '../../gateway/context.ts'
import { namedRetailers } from './retailers.ts'
import { presentRow } from './rows.ts'

export async function presentPending(context: GatewayContext, message: PendingMessage): Promise<PendingChange> {
  const { listId, revision, total, conflicts, editedBy, editedAt, retailerIds, rows, next } = message
  return {
    listId,
    revision,
    total,
    conflicts,
    editedBy: editedBy || null,
    editedAt: editedAt || null,
    retailers: [...(await namedRetailers(context, retailerIds)).values()],
    rows: rows.map(presentRow),
    next: next || null,
  }
}
