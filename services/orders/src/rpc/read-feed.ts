import { restartOf, rewound } from '../domain/feed-gap.ts'
import { findBook, gapsOf } from '../store/brand-book.ts'
import { readFeed as read } from '../store/orders.ts'
import type { Rpc } from './deps.ts'

const MOST_EVENTS = 500
const MOST_BYTES = 4 * 1024 * 1024

/**
 * A pure read: the same position gives the same events, byte for byte.
 * @throws DomainError GONE, reason REWOUND, for a position that this truth never gave; its detail `restart` is where to go on
 */
export const readFeed: Rpc<'readFeed'> =
  ({ db }) =>
  async ({ after, limit }, { viewer }) => {
    const book = await findBook(db.read, viewer.organisationId)
    const restart = restartOf(after, book?.feedEnd ?? 0, book ? await gapsOf(db.read, book.no) : [])
    if (restart !== undefined) throw rewound(restart)
    if (!book) return { events: [], next: after, more: false }
    const size = Math.min(Math.max(limit || 100, 1), MOST_EVENTS)
    const events = await read(db.read, book.no, after, size, MOST_BYTES)
    const next = events.at(-1)?.feedPosition ?? after
    return { events, next, more: next < book.feedEnd }
  }
