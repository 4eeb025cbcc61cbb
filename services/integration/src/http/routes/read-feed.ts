import { z } from 'zod'
import { orderEventView, presentOrderEvent } from '../../records/order-event.ts'
import { readRoute } from '../json-route.ts'
import { limitOf } from './page-query.ts'

const query = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}$/, { error: 'use a position of the feed' })
    .optional()
    .meta({ description: 'Events behind this position; left out: from the start.' }),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, { error: 'use a whole number' })
    .optional()
    .meta({ description: 'Events of a page, at most 200.' }),
})

export const readFeed = readRoute(
  {
    path: '/orders/feed',
    scope: 'orders:read',
    tag: 'Orders',
    summary: 'Events of your orders',
    description:
      'A pure read: it may be repeated and rewound. Commit what you have processed with PUT /orders/feed/cursor. 410 with reason REWOUND: the system was put back to an earlier state and knows nothing of your position; go on after `details.restart`.',
    query,
    response: z.object({
      events: z.array(orderEventView),
      next: z.int().meta({ description: 'Give it as `after`.' }),
      more: z.boolean().meta({ description: 'There is more now.' }),
    }),
  },
  async ({ after, limit }, { deps, viewer, signal }) => {
    const page = await deps.clients.orders.readFeed(
      { after: Number(after ?? 0), limit: limitOf(limit) },
      { viewer, signal },
    )
    return { events: page.events.map(presentOrderEvent), next: page.next, more: page.more }
  },
)
