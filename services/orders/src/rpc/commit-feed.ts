import { DomainError } from '@selvedge/platform/rpc/errors'
import { restartOf, rewound } from '../domain/feed-gap.ts'
import { commitFeed as commit, gapsOf, openBook } from '../store/brand-book.ts'
import type { Rpc } from './deps.ts'

/** The brand may rewind; it cannot have read what is not there. */
export const commitFeed: Rpc<'commitFeed'> =
  ({ db, clock }) =>
  ({ position }, { viewer }) =>
    db.transaction(async (tx) => {
      const { no, feedEnd } = await openBook(tx, viewer.organisationId)
      // Read before this truth was put back from a backup.
      const restart = restartOf(position, Infinity, await gapsOf(tx, no))
      if (restart !== undefined) throw rewound(restart)
      if (!Number.isSafeInteger(position) || position < 0 || position > feedEnd) {
        throw new DomainError('INVALID', `the feed ends at ${feedEnd}`, {
          reason: 'POSITION_UNKNOWN',
          details: { end: feedEnd },
        })
      }
      await commit(tx, no, position, clock.now().toISOString())
      return { committed: position, end: feedEnd }
    })
