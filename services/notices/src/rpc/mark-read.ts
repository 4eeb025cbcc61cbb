import { DomainError } from '@selvedge/platform/rpc/errors'
import { channel } from '@selvedge/platform/signal/signal'
import { markAllRead, markRead as mark } from '../store/read-marks.ts'
import { newestAt } from '../views/notices/query.ts'
import { badgesOf } from './badges-of.ts'
import type { Rpc } from './deps.ts'

export const markRead: Rpc<'markRead'> =
  (deps) =>
  async ({ ids }, { viewer }) => {
    if (ids.length > 500) throw new DomainError('LIMIT', 'at most 500 at once; leave the list empty for all')
    const { notices, marks, signal } = deps
    const newest = await newestAt(notices.read, viewer.organisationId)
    await marks.transaction((tx) => (ids.length > 0 ? mark(tx, viewer, ids) : markAllRead(tx, viewer, newest)))
    // The same person's other pages change their badge.
    signal.emit(channel.committed('notices'), '[]')
    return badgesOf(deps, viewer)
  }
