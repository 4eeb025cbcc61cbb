/** Who asks: read once per request, before any route that needs it. */
import type { FastifyRequest } from 'fastify'
import type { GatewayViewer } from '../context.ts'
import type { Gateway } from '../gateway.ts'
import { signedOut } from '../viewer/require-viewer.ts'
import { sessionTokenOf } from './session-cookie.ts'

/** @throws DomainError UNAUTHENTICATED without a live session, UNAVAILABLE when it cannot be checked */
export async function signedInViewer({ viewers }: Gateway, request: FastifyRequest): Promise<GatewayViewer> {
  const viewer = await viewers.of(sessionTokenOf(request.headers.cookie))
  if (!viewer) throw signedOut()
  return viewer
}
