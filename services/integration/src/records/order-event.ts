import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { z } from 'zod'
import { orderView, presentOrder, presentShipment } from './order.ts'

export const orderEventView = z
  .object({
    id: z.string(),
    position: z
      .int()
      .meta({ description: 'In your feed: 1, 2, 3 … without gaps, but for where the feed was rewound.' }),
    orderId: z.string(),
    sequence: z.int().meta({ description: 'In the order: 1, 2, 3 …' }),
    at: z.string().meta({ format: 'date-time' }),
    by: z.enum(['brand', 'retailer', 'system']),
    type: z.enum([
      'placed',
      'confirmed',
      'rejected',
      'changes-answered',
      'shipped',
      'closed-short',
      'closed',
      'cancelled',
    ]),
    order: orderView.optional().meta({ description: 'placed: the order as placed' }),
    data: z.record(z.string(), z.unknown()).optional().meta({ description: 'What the event says beyond that.' }),
  })
  .meta({ id: 'OrderEvent', description: 'A fact of the feed. Read again, it is equal byte by byte.' })

/** Depends on the event alone, so that a rewound feed gives the same bytes. */
export function presentOrderEvent(event: OrderEvent): z.infer<typeof orderEventView> {
  const { id, feedPosition, orderId, sequence, at, actorOrganisationId, brandId } = event
  const by = actorOrganisationId === '' ? 'system' : actorOrganisationId === brandId ? 'brand' : 'retailer'
  return { id, position: feedPosition, orderId, sequence, at, by, ...factOf(event) }
}

function factOf({ fact }: OrderEvent): Pick<z.infer<typeof orderEventView>, 'type' | 'order' | 'data'> {
  switch (fact?.$case) {
    case 'placed':
      return { type: 'placed', ...(fact.value.order ? { order: presentOrder(fact.value.order) } : {}) }
    case 'confirmed':
      return { type: 'confirmed', data: { changes: fact.value.changes.map((change) => ({ ...change })) } }
    case 'rejected':
      return { type: 'rejected', data: { reason: fact.value.reason, text: fact.value.text } }
    case 'changesAnswered': {
      const { acceptedLineIds, cancelledLineIds } = fact.value
      return { type: 'changes-answered', data: { acceptedLineIds, cancelledLineIds } }
    }
    case 'shipped':
      return { type: 'shipped', data: { shipment: fact.value.shipment ? presentShipment(fact.value.shipment) : null } }
    case 'closedShort': {
      const { reason, text, cancelled } = fact.value
      return {
        type: 'closed-short',
        data: { reason, text, cancelled: cancelled.map(({ lineId, sku, units }) => ({ lineId, sku, units })) },
      }
    }
    case 'cancelled':
      return { type: 'cancelled', data: { reason: fact.value.reason, text: fact.value.text } }
    default:
      return { type: 'closed' }
  }
}
