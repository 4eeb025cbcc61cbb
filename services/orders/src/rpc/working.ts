/** What the RPCs of working orders share. */
import type { Transaction } from '@selvedge/platform/db/database'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { WorkingOrder } from '@selvedge/protos/gen/orders/v1/orders_service'
import { workingName } from '../domain/working-name.ts'
import { knownProduct } from '../store/known.ts'
import {
  activeId,
  insertWorkingOrder,
  listWorkingOrders,
  lockWorkingOrder,
  setActive,
  toWorkingOrder,
} from '../store/working-orders.ts'
import type { By, Kept, Person } from '../store/working-orders.ts'
import type { Deps } from './deps.ts'

export const MOST_WORKING_ORDERS = 500

export function personOf({ userId, organisationId }: Viewer): Person {
  return { userId, retailerId: organisationId }
}

export function unknownWorkingOrder(): DomainError {
  return new DomainError('NOT_FOUND', 'there is no such working order', { reason: 'WORKING_ORDER_UNKNOWN' })
}

/** @throws DomainError NOT_FOUND */
export async function getLocked(tx: Transaction, viewer: Viewer, id: string): Promise<Kept> {
  const kept = await lockWorkingOrder(tx, viewer.organisationId, id)
  if (!kept) throw unknownWorkingOrder()
  return kept
}

/** The one named, else the person's active one, else a new one named after the first product. */
export async function getOrMake(
  tx: Transaction,
  deps: Deps,
  viewer: Viewer,
  id: string,
  firstProductId: string | undefined,
): Promise<Kept> {
  if (id !== '') return getLocked(tx, viewer, id)
  const active = await activeId(tx, personOf(viewer))
  const kept = active === undefined ? undefined : await lockWorkingOrder(tx, viewer.organisationId, active)
  return kept ?? makeWorkingOrder(tx, deps, viewer, '', firstProductId)
}

/** A new one, which is active from then on. Without a name it is named by season and date. */
export async function makeWorkingOrder(
  tx: Transaction,
  { clock, newId }: Deps,
  viewer: Viewer,
  name: string,
  firstProductId?: string,
): Promise<Kept> {
  const person = personOf(viewer)
  const others = await listWorkingOrders(tx, person, MOST_WORKING_ORDERS)
  if (others.length >= MOST_WORKING_ORDERS) {
    throw new DomainError('LIMIT', `at most ${MOST_WORKING_ORDERS} working orders; remove old ones`, {
      reason: 'TOO_MANY',
    })
  }
  const now = clock.now()
  const first = firstProductId === undefined ? undefined : (await knownProduct(tx, firstProductId))?.product
  const made =
    name ||
    workingName(
      first,
      now,
      others.map((each) => each.name),
    )
  const kept = await insertWorkingOrder(
    tx,
    { id: newId(), retailerId: person.retailerId, name: made },
    byOf(viewer, now),
  )
  await setActive(tx, person, kept.id)
  return kept
}

export function byOf({ userName }: Viewer, now: Date): By {
  return { by: userName, at: now.toISOString() }
}

export async function present(tx: Transaction, viewer: Viewer, kept: Kept): Promise<WorkingOrder> {
  return toWorkingOrder(kept, (await activeId(tx, personOf(viewer))) === kept.id)
}

/** Locks a working order, lets `work` change it, and answers with it. */
export function changeWorking(
  { db }: Deps,
  { viewer }: Pick<RpcContext, 'viewer'>,
  id: string,
  work: (tx: Transaction, kept: Kept) => Promise<Kept>,
): Promise<WorkingOrder> {
  return db.transaction(async (tx) => present(tx, viewer, await work(tx, await getLocked(tx, viewer, id))))
}
