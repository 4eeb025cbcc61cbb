import { chmod } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import { createHttpServer } from '@selvedge/platform/http/http-server'
import type { HttpServer } from '@selvedge/platform/http/http-server'
import { clearSocket } from '@selvedge/platform/rpc/address'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { createRateLimiter } from '@selvedge/platform/security/rate-limit'
import { createAuthenticate } from '../auth/authenticate.ts'
import type { IntegrationConfig } from '../config.ts'
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
  { http, sharePort, requestsPerSecond }: IntegrationConfig,
  deps: Deps,
  { logger, metrics, clock }: Runtime,
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
  if ('socketPath' in http) await listenOnSocket(app, http.socketPath)
  else await server.listen(http.host, http.port, sharePort)
  return server
}

async function listenOnSocket(app: HttpServer['app'], path: string): Promise<void> {
  await clearSocket(path)
  await app.listen({ path })
  await chmod(path, 0o600)
}
