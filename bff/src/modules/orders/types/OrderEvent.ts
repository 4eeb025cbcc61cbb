import type { OrderEvent as Message } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import type { OrderEventKind, OrderEventResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { cellLabel, labelled, shownShipment } from '../labels.ts'

export const OrderEvent: OrderEventResolvers = {
  id: ({ event }) => event.id,
  sequence: ({ event }) => event.sequence,
  kind: ({ event }) => kindOf(event),
  at: ({ event }) => event.at,
  actor({ order, event }) {
    const [kind, , ...name] = event.actor.split(':')
    if (kind === 'system' || event.actorOrganisationId === '') return null
    const organisationName = event.actorOrganisationId === order.brandId ? order.brandName : order.retailerName
    return { name: name.join(':'), organisationName }
  },
  own: ({ event }, _args, context) => event.actorOrganisationId === requireViewer(context).rpc.organisationId,
  reason: ({ event }) => (event.fact && 'reason' in event.fact.value ? event.fact.value.reason : ''),
  text: ({ event }) => (event.fact && 'text' in event.fact.value ? event.fact.value.text : ''),
  changes({ order, event }) {
    if (event.fact?.$case !== 'confirmed') return []
    return event.fact.value.changes.map(({ lineId, sku, before, after, dateBefore, dateAfter, reason }) => ({
      lineId,
      sku,
      label: cellLabel(order, lineId, sku),
      before,
      after,
      dateBefore: dateBefore || null,
      dateAfter: dateAfter || null,
      reason: (reason || null) as never,
    }))
  },
  acceptedLineIds: ({ event }) => (event.fact?.$case === 'changesAnswered' ? event.fact.value.acceptedLineIds : []),
  cancelledLineIds: ({ event }) => (event.fact?.$case === 'changesAnswered' ? event.fact.value.cancelledLineIds : []),
  shipment({ order, event }) {
    const shipment = event.fact?.$case === 'shipped' ? event.fact.value.shipment : undefined
    return shipment ? shownShipment(order, shipment) : null
  },
  givenUp: ({ order, event }) =>
    event.fact?.$case === 'closedShort' ? labelled(order, event.fact.value.cancelled) : [],
}

const kinds: Record<NonNullable<Message['fact']>['$case'], OrderEventKind> = {
  placed: 'PLACED',
  confirmed: 'CONFIRMED',
  rejected: 'REJECTED',
  changesAnswered: 'CHANGES_ANSWERED',
  shipped: 'SHIPPED',
  closedShort: 'CLOSED_SHORT',
  closed: 'CLOSED',
  cancelled: 'CANCELLED',
}

function kindOf({ fact }: Message): OrderEventKind {
  if (!fact) throw new Error('an event without a fact')
  if (fact.$case === 'confirmed' && fact.value.changes.length > 0) return 'CONFIRMED_WITH_CHANGES'
  return kinds[fact.$case]
}
