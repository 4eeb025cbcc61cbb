import { DomainError } from '@selvedge/platform/rpc/errors'
import { findConnection } from '../store/connections.ts'
import type { Rpc } from './deps.ts'

/** Those of the viewer's organisation; others are left out without a word. */
export const batchGetConnections: Rpc<'batchGetConnections'> =
  ({ db }) =>
  async ({ ids }, { viewer }) => {
    if (ids.length > 500) throw new DomainError('LIMIT', 'at most 500 ids at once')
    const found = await Promise.all(ids.map((id) => findConnection(db.read, id)))
    const connections = found
      .filter((connection) => connection !== undefined)
      .filter(({ brandId, retailerId }) => brandId === viewer.organisationId || retailerId === viewer.organisationId)
    return { connections, next: '' }
  }
