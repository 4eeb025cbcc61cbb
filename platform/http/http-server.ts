import Fastify from 'fastify'
import type { FastifyInstance, FastifyListenOptions } from 'fastify'
import { createReadiness } from '../lifecycle/readiness.ts'
import type { Readiness } from '../lifecycle/readiness.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { newTrace } from '../telemetry/trace.ts'
import { answerBrokenRequest, createErrorAnswer, noSuchRoute } from './error-answers.ts'
import { addHealthRoutes } from './health-routes.ts'
import { addRequestHooks } from './request-hooks.ts'

export interface HttpServerOptions {
  log: Logger
  metrics: Metrics
  readiness?: Readiness
  /** Addresses of proxies whose `X-Forwarded-*` headers are believed; none unless given. */
  trustedProxies?: string[]
  /** Largest body that is read into memory, bytes; 1 MiB unless given. */
  maxBodyBytes?: number
  /** Time to send a whole request, body included; 30 s unless given. Uploads need more. */
  requestTimeoutMs?: number
  /** A connection on which nothing moves is closed; 60 s unless given. */
  idleTimeoutMs?: number
  /** Requests running at once; more get 503. 1,000 unless given. */
  maxInFlight?: number
  /** Open connections; more are dropped. 12,000 unless given (sockets count). */
  maxConnections?: number
}

export interface HttpServer {
  app: FastifyInstance
  /**
   * @param sharePort other processes of this machine listen there too; connections are spread over them
   * @returns the address it really listens on, `http://host:port`
   */
  listen(host: string, port: number, sharePort?: boolean): Promise<string>
  /** Unready, then no new requests, running ones end; cut off after `graceMs` (10 s unless given). */
  stop(graceMs?: number): Promise<void>
}

const HEADERS_TIMEOUT_MS = 10_000
const CHECK_EVERY_MS = 2_000
const MAX_HEADER_BYTES = 16 * 1024

/**
 * An HTTP server with limits on everything a stranger can send, RFC 9457 errors and the three health routes.
 * Security headers, authentication and routes are the caller's.
 */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { log, metrics, readiness = createReadiness(), trustedProxies = [], maxBodyBytes = 1024 * 1024 } = options
  const requestTimeout = options.requestTimeoutMs ?? 30_000
  const answerError = createErrorAnswer(log)
  const app = Fastify({
    logger: false,
    bodyLimit: maxBodyBytes,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    requestTimeout,
    connectionTimeout: options.idleTimeoutMs ?? 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 256 },
    genReqId: () => newTrace().traceId,
    http: {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeout),
      // Timeouts are only looked at this often; Node's own 30 s would let slow senders stay.
      connectionsCheckingInterval: Math.min(CHECK_EVERY_MS, requestTimeout),
    },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerError,
  })
  app.server.maxConnections = options.maxConnections ?? 12_000
  addRequestHooks(app, metrics, options.maxInFlight ?? 1_000)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(noSuchRoute)
  addHealthRoutes(app, readiness)
  let stopping = false
  app.addHook('onSend', (request, reply, payload, done) => {
    // A connection that is busy when the stop begins would stay open, idle, after its answer.
    if (stopping) reply.header('connection', 'close')
    // Fastify closes under a body that is too large: whoever still sends it would meet a reset instead of the answer.
    else if (!request.raw.complete) reply.removeHeader('connection')
    done(null, payload)
  })
  // What comes of a body after its answer is passed over, for as long as a request may take; left lying, its sender would wait.
  app.addHook('onResponse', (request, _reply, done) => {
    if (!request.raw.complete) request.raw.unpipe().resume()
    done()
  })
  return {
    app,
    // Fastify hands the options on to Node as they are.
    listen: (host, port, reusePort = false) => app.listen({ host, port, reusePort } as FastifyListenOptions),
    async stop(graceMs = 10_000) {
      stopping = true
      readiness.drain()
      const timer = setTimeout(() => app.server.closeAllConnections(), graceMs)
      await app.close()
      clearTimeout(timer)
    },
  }
}
