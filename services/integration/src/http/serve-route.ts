/** What every route has in common: key, limits, scope, idempotency key; then its own work. */
import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { RateLimiter } from '@selvedge/platform/security/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { assertScope } from '../auth/authenticate.ts'
import type { Authenticate } from '../auth/authenticate.ts'
import type { Deps } from '../deps.ts'
import { beginIdempotent } from '../idempotency/idempotency.ts'
import type { Answer } from './answer.ts'
import type { InFlight } from './in-flight.ts'
import type { RequestContext, Route } from './route.ts'

export const API_PREFIX = '/api/v1'

export interface Guards {
  authenticate: Authenticate
  limiter: RateLimiter
  inFlight: InFlight
}

export function serveRoute(app: FastifyInstance, route: Route, deps: Deps, guards: Guards): void {
  app.route({
    method: route.method,
    url: API_PREFIX + route.path,
    // The routes read their bodies themselves, piece by piece.
    handler: (request, reply) => serve(route, deps, guards, request, reply),
  })
}

async function serve(
  route: Route,
  deps: Deps,
  guards: Guards,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const viewer = await guards.authenticate(request.headers.authorization, addressOf(request))
  guards.limiter.take(viewer.keyId!)
  const leave = guards.inFlight.enter(viewer.keyId!)
  reply.raw.once('close', leave)
  assertScope(viewer, typeof route.scope === 'string' ? route.scope : route.scope.of(request))
  const ctx = await contextOf(route, deps, viewer, request, reply)
  try {
    return send(reply, await route.handle(ctx))
  } catch (error) {
    await ctx.idempotent?.release()
    // The rest of a body that was refused is not waited for.
    if (!request.raw.complete) reply.header('connection', 'close')
    throw error
  }
}

async function contextOf(
  route: Route,
  deps: Deps,
  viewer: Viewer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const operation = `${request.method} ${request.url.split('?')[0]}`
  const given = route.idempotencyKey === 'none' ? undefined : keyOf(request)
  if (route.idempotencyKey === 'demanded' && given === undefined) {
    throw new DomainError(
      'INVALID',
      'send an Idempotency-Key with this request, so that a lost answer can be asked for again',
      {
        reason: 'IDEMPOTENCY_KEY_MISSING',
      },
    )
  }
  const target = `${request.method} ${request.url}`
  const idempotent = given === undefined ? undefined : await beginIdempotent(deps, given, viewer.organisationId, target)
  const base =
    given === undefined
      ? randomUUID()
      : createHash('sha256').update(`${viewer.organisationId}\n${target}\n${given}`).digest('hex')
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return {
    deps,
    request,
    viewer,
    operation,
    idempotent,
    requestId: (part = 0) => `${base}-${part}`,
    signal: gone.signal,
  }
}

function send(reply: FastifyReply, { status, contentType, body, headers = {} }: Answer): FastifyReply {
  const bytes = body instanceof Readable ? body : Buffer.from(body)
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', ...headers })
    .type(contentType)
    .send(bytes)
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  return Array.isArray(key) ? key.join(',') : key
}

/** Of the client, as the gateway says: nobody else can reach this socket. */
function addressOf({ headers }: FastifyRequest): string {
  const forwarded = headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim()
  return last || 'unknown'
}
