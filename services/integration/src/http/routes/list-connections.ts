import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { z } from 'zod'
import { connectionView, presentConnection } from '../../records/connection.ts'
import { readRoute } from '../json-route.ts'
import { limitOf, nextOf, pageQuery } from './page-query.ts'

export const listConnections = readRoute(
  {
    path: '/connections',
    scope: 'connections:read',
    tag: 'Connections',
    summary: 'Your connections with retailers',
    query: pageQuery,
    response: z.object({ connections: z.array(connectionView), next: nextOf }),
  },
  async ({ after, limit }, { deps, viewer, signal }) => {
    const page = await deps.clients.connections.listConnections(
      { statuses: [], after: after ?? '', limit: limitOf(limit) },
      { viewer, signal },
    )
    // Names of organisations are public to all who are signed in; keys have no scope of their own for them.
    const ids = [...new Set(page.connections.map(({ retailerId }) => retailerId))]
    const { organisations } = await deps.clients.accounts.batchGetOrganisations(
      { ids },
      { viewer: systemViewer('integration'), signal },
    )
    const names = new Map(organisations.map(({ id, name }) => [id, name]))
    const connections = page.connections.map((connection) =>
      presentConnection(connection, names.get(connection.retailerId) ?? ''),
    )
    return { connections, next: page.next || null }
  },
)
