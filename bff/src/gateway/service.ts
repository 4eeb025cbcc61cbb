import { createHttpServer } from '@selvedge/platform/http/http-server'
import { createOriginCheck } from '@selvedge/platform/http/origin'
import { createReadiness } from '@selvedge/platform/lifecycle/readiness'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { untilShown } from '@selvedge/platform/runtime/until-shown'
import { createRateLimiter } from '@selvedge/platform/security/rate-limit'
import { channel } from '@selvedge/platform/signal/signal'
import { viewerView } from '../read-models/viewer/view.ts'
import { connectClients } from './clients.ts'
import type { GatewayConfig } from './config.ts'
import { openDocuments } from './documents.ts'
import { createErrorMask } from './errors.ts'
import { watchFreshness } from './freshness.ts'
import type { Gateway } from './gateway.ts'
import { addApiProxy } from './http/api-proxy.ts'
import { addBodyDeadline } from './http/body-deadline.ts'
import { addGraphqlRoute, createApollo } from './http/graphql-route.ts'
import { addMediaRoute } from './http/media-route.ts'
import { addMetricsRoute } from './http/metrics-route.ts'
import { addSecurityHeaders } from './http/security-headers.ts'
import { addWebRoute } from './http/web-route.ts'
import { MAX_COST, limitRules } from './limits.ts'
import { createLiveServer } from './live/live-server.ts'
import { modules } from './modules.ts'
import { openReadModels } from './read-models.ts'
import { buildSchema } from './schema/build-schema.ts'
import { createConnections } from './viewer/connections.ts'
import { createSessions } from './viewer/sessions.ts'
import { createViewers } from './viewer/viewers.ts'
import { createWrittenWait } from './written.ts'

export interface GatewayService extends Service {
  /** `http://host:port`, once started. */
  address(): string
}

/** Files of brands may take this long to arrive. */
const UPLOAD_WITHIN_MS = 10 * 60_000
/** How much of the points of so many seconds may be taken at once. */
const BURST_SECONDS = 20

/** The one address people and brands use: web app, GraphQL, live updates, pictures, the brands' API. */
export function createService(config: GatewayConfig, runtime: Runtime): GatewayService {
  const { clock, newId, logger, log, signal, metrics } = runtime
  const undo: (() => unknown)[] = []
  let address = ''

  async function stop(): Promise<void> {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }

  async function begin(): Promise<void> {
    const clients = connectClients(runtime, config)
    undo.push(() => Object.values(clients).forEach((client) => client.close()))
    const { models, readers, checks, notShown, close } = await openReadModels(config, runtime)
    undo.push(close)
    const complain = (error: unknown) => logger.error({ err: error }, 'the age of a view cannot be told')
    const freshness = watchFreshness(readers, { log, clock, metrics, onError: complain })
    undo.push(() => freshness.stop())
    await freshness.look()

    const sessions = createSessions(clients.accounts, clock)
    const connections = createConnections(models.viewer, readers.get(viewerView.name)!, clock)
    // Before anything that looks at viewers when the view moves.
    undo.push(signal.listen(channel.committed(viewerView.name), connections.moved))

    let isOwnOrigin: Gateway['isOwnOrigin'] = () => false
    const gateway: Gateway = {
      config,
      clock,
      codeVersion: runtime.codeVersion,
      newId,
      logger,
      schema: buildSchema(modules),
      documents: openDocuments(config.documentsFile, config.freeDocuments),
      clients,
      models,
      freshness,
      sessions,
      viewers: createViewers(sessions, connections, freshness),
      limits: {
        loginOfAddress: createRateLimiter(
          { burst: config.loginsPerMinute, perSecond: config.loginsPerMinute / 60 },
          clock,
        ),
        loginOfPerson: createRateLimiter({ burst: 20, perSecond: 0.2 }, clock),
        points: createRateLimiter(
          { burst: Math.max(MAX_COST, config.pointsPerSecond * BURST_SECONDS), perSecond: config.pointsPerSecond },
          clock,
        ),
      },
      awaitWritten: createWrittenWait(checks, signal),
      maskError: createErrorMask(logger),
      isOwnOrigin: (headers) => isOwnOrigin(headers),
    }
    if (gateway.documents.size === 0 && !config.freeDocuments) {
      logger.warn({ file: config.documentsFile }, 'no document is known: every GraphQL request will be refused')
    }

    const readiness = createReadiness()
    const listening = readiness.condition('listening')
    const shown = untilShown(readiness, notShown)
    undo.push(() => shown.stop())
    const server = createHttpServer({
      log: logger,
      metrics,
      readiness,
      trustedProxies: config.trustedProxies,
      requestTimeoutMs: UPLOAD_WITHIN_MS,
    })
    const { app } = server
    const limits = limitRules(config.freeDocuments)
    const apollo = createApollo(gateway, limits, metrics)
    await apollo.start()
    undo.push(() => apollo.stop())
    const live = createLiveServer(gateway, { readers, signal, limits, metrics })

    addSecurityHeaders(app)
    addBodyDeadline(app)
    addGraphqlRoute(app, gateway, apollo)
    addMediaRoute(app, gateway)
    addMetricsRoute(app, gateway, metrics)
    if (config.integration) addApiProxy(app, config.integration)
    addWebRoute(app, config.webDir)
    live.attach(app.server)

    undo.push(() => server.stop())
    // Sockets first: a server does not stop before its connections are gone.
    undo.push(() => live.stop())
    undo.push(() => readiness.drain())
    address = await server.listen(config.host, config.port, config.sharePort)
    isOwnOrigin = createOriginCheck([...config.origins, ...ownOrigins(config.host, address)])
    listening(true)
  }

  return {
    address: () => address,
    async start() {
      try {
        await begin()
      } catch (error) {
        await stop()
        throw error
      }
    },
    stop,
  }
}

/** The names a browser on this machine may have for the address. */
function ownOrigins(host: string, address: string): string[] {
  const { port } = new URL(address)
  const bracketed = host.includes(':') ? `[${host}]` : host
  return ['localhost', '127.0.0.1', '[::1]', bracketed].map((name) => `http://${name}${port && `:${port}`}`)
}
