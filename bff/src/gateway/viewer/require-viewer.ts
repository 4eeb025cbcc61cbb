/** Helpers for resolvers and routes below the root: default deny. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { OrganisationKind, Role } from '@selvedge/platform/rpc/viewer'
import type { GatewayContext, GatewayViewer, ViewerConnection } from '../context.ts'
import type { Live } from '../live/live.ts'

export function signedOut(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'sign in first', { reason: 'SIGNED_OUT' })
}

/**
 * The viewer of a request.
 * @param kinds organisations that may; all unless given
 * @param roles people that may; all unless given
 * @throws DomainError UNAUTHENTICATED or NOT_ALLOWED
 */
export function requireViewer(
  { viewer }: Pick<GatewayContext, 'viewer'>,
  kinds?: readonly OrganisationKind[],
  roles?: readonly Role[],
): GatewayViewer {
  if (!viewer) throw signedOut()
  const { organisationKind, role } = viewer.rpc
  if ((kinds && !kinds.includes(organisationKind)) || (roles && !roles.includes(role))) {
    throw new DomainError('NOT_ALLOWED', 'this is not for you', { reason: 'ROLE_NOT_ALLOWED' })
  }
  return viewer
}

/** The live connection with the other side. @throws DomainError NOT_FOUND, as for an organisation that is not there */
export function requireConnection(viewer: GatewayViewer, organisationId: string): ViewerConnection {
  const connection = viewer.connections.get(organisationId)
  if (!connection) throw new DomainError('NOT_FOUND', 'there is no such connection', { reason: 'CONNECTION_UNKNOWN' })
  return connection
}

/** What a subscription is made of. @throws Error when it is asked for outside a socket, which no client can cause */
export function requireLive({ live }: Pick<GatewayContext, 'live'>): Live {
  if (!live) throw new Error('a subscription runs on a socket')
  return live
}

/** What every call of a service is given: on whose behalf, and by which request id a write can be repeated. */
export function callOptions(context: Pick<GatewayContext, 'viewer' | 'requestId'>) {
  return { viewer: requireViewer(context).rpc, requestId: context.requestId }
}
