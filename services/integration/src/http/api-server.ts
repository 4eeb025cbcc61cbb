import { chmod } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import type { HttpAddress } from '@selvedge/platform/http/http-address'
import { createHttpServer } from '@selvedge/platform/http/http-server'
import type { HttpServer } from '@selvedge/platform/http/http-server'
import { clearSocket } from '@selvedge/platform/rpc/address'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { createRateLimiter } from '@selvedge/platform/security/rate-limit'
import { createAuthenticate } from '../auth/authenticate.ts'
import type { Deps } from '../deps.ts'
import { serveDocument } from '../openapi/serve-document.ts'
import { createInFlight } from './in-flight.ts'
import { routes } from './routes.ts'
import { serveRoute } from './serve-route.ts'
import { uploadLimits } from './upload-limits.ts'

/** Streams may last for hours; a sender on whom nothing moves for a minute is let go all the same. */
const LONGEST_REQUEST_MS = 12 * 3_600_000
const MOST_AT_ONCE_PER_KEY = 16

/** The API, behind the gateway. */
export async function startApiServer(
  address: HttpAddress,
  deps: Deps,
  { logger, metrics, clock }: Runtime,
  requestsPerSecond: number,
): Promise<HttpServer> {
  const server = createHttpServer({ log: logger, metrics, requestTimeoutMs: LONGEST_REQUEST_MS })
  const { app } = server
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _body, done) => done(null))
  await app.register(multipart, { limits: uploadLimits })
  const guards = {
    authenticate: createAuthenticate(deps.clients.accounts, clock),
    limiter: createRateLimiter({ burst: requestsPerSecond * 5, perSecond: requestsPerSecond }, clock, 10_000),
    inFlight: createInFlight(MOST_AT_ONCE_PER_KEY),
  }
  for (const route of routes) serveRoute(app, route, deps, guards)
  serveDocument(app, routes)
  await listen(app, address)
  return server
}

async function listen(app: HttpServer['app'], address: HttpAddress): Promise<void> {
  if (!('socketPath' in address)) {
    await app.listen(address)
    return
  }
  await clearSocket(address.socketPath)
  await app.listen({ path: address.socketPath })
  await chmod(address.socketPath, 0o600)
}
