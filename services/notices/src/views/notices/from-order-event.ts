import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import type { NoticeRow } from './notice-row.ts'

/** Every event of an order tells the side that did not cause it; the system's tell both. */
export function noticesOfOrderEvent(event: OrderEvent): NoticeRow[] {
  const kind = kindOf(event.fact)
  if (kind === undefined) return []
  const { id, orderId, brandId, retailerId, at, actor, actorOrganisationId: by } = event
  const told = [brandId, retailerId].filter((organisationId) => organisationId !== by)
  return told.map((organisationId) => ({
    id: `${id}:${organisationId === brandId ? 'b' : 'r'}`,
    organisationId,
    otherId: organisationId === brandId ? retailerId : brandId,
    at,
    kind,
    subjectKind: 'order' as const,
    subjectId: orderId,
    actorName: nameOf(actor),
  }))
}

function kindOf(fact: OrderEvent['fact']): string | undefined {
  switch (fact?.$case) {
    case 'placed':
      return 'ORDER_PLACED'
    case 'confirmed':
      return fact.value.changes.length > 0 ? 'ORDER_CONFIRMED_WITH_CHANGES' : 'ORDER_CONFIRMED'
    case 'rejected':
      return 'ORDER_REJECTED'
    case 'changesAnswered':
      return 'ORDER_CHANGES_ANSWERED'
    case 'shipped':
      return 'ORDER_SHIPPED'
    case 'closedShort':
      return 'ORDER_CLOSED_SHORT'
    case 'closed':
      return 'ORDER_CLOSED'
    case 'cancelled':
      return 'ORDER_CANCELLED'
    case undefined:
      return undefined
  }
}

/** `user:<id>:<name>`: the name may hold colons. */
function nameOf(actor: string): string {
  const [kind, , ...name] = actor.split(':')
  return kind === 'system' ? 'Selvedge' : name.join(':')
}
