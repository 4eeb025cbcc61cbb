import { z } from 'zod'
import { readRoute, writeRoute } from '../json-route.ts'

const cursorView = z
  .object({
    committed: z.int().meta({ description: 'Position you last committed.' }),
    end: z.int().meta({ description: 'Position of the newest event.' }),
  })
  .meta({ id: 'FeedCursor' })

const head = { path: '/orders/feed/cursor', scope: 'orders:read', tag: 'Orders', response: cursorView } as const

export const getFeedCursor = readRoute(
  { ...head, summary: 'How far you have committed the feed', query: z.strictObject({}) },
  async (_query, { deps, viewer, signal }) => ({
    ...(await deps.clients.orders.getFeedCursor({}, { viewer, signal })),
  }),
)

export const putFeedCursor = writeRoute(
  {
    ...head,
    method: 'PUT',
    idempotencyKey: 'accepted',
    summary: 'Commit the feed up to a position',
    description: 'May also go back, to read again from there.',
    body: z.strictObject({ position: z.int().min(0, 'not less than 0') }).meta({ id: 'FeedCommit' }),
  },
  async ({ position }, ctx) => {
    const { deps, viewer, signal } = ctx
    return { ...(await deps.clients.orders.commitFeed({ position }, { viewer, signal, requestId: ctx.requestId() })) }
  },
)
