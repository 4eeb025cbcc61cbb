import type { Sql } from '@selvedge/platform/db/database'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { findOrder } from '../store/orders.ts'
import type { StoredOrder } from '../store/orders.ts'

/** Undefined for orders of others, as for unknown ones. Ended connections leave old orders to both sides. */
export async function findOwnOrder(db: Sql, viewer: Viewer, id: string): Promise<StoredOrder | undefined> {
  const stored = await findOrder(db, id)
  const side = viewer.organisationKind === 'BRAND' ? stored?.order.brandId : stored?.order.retailerId
  return side === viewer.organisationId ? stored : undefined
}
