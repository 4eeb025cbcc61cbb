import { listConnections as query } from '../store/connections.ts'
import { pageOf } from '../store/page.ts'
import type { Rpc } from './deps.ts'

export const listConnections: Rpc<'listConnections'> =
  ({ db }) =>
  (request, { viewer }) =>
    query(db.read, viewer.organisationId, { ...pageOf(request), statuses: request.statuses })
