import type { FastifyInstance } from 'fastify'
import { DomainError } from '../rpc/errors.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { continueTrace, runInTrace } from '../telemetry/trace.ts'
import type { Trace } from '../telemetry/trace.ts'

declare module 'fastify' {
  interface FastifyRequest {
    trace: Trace
  }
}

/** Every request gets a trace, is counted with its route and outcome, and is refused when too many are running. */
export function addRequestHooks(app: FastifyInstance, metrics: Metrics, maxInFlight: number): void {
  const labels = ['method', 'route', 'status'] as const
  const seconds = metrics.histogram('selvedge_http_seconds', 'Time to answer a request', labels)
  const inFlight = metrics.gauge('selvedge_http_in_flight', 'Requests running now')
  let running = 0

  app.decorateRequest('trace')
  app.addHook('onRequest', (request, reply, done) => {
    request.trace = continueTrace(request.headers.traceparent as string | undefined)
    running += 1
    inFlight.set(running)
    // `close` comes once for every request, also for one whose sender has gone.
    reply.raw.once('close', () => {
      running -= 1
      inFlight.set(running)
      const { method, routeOptions } = request
      const outcome = { method, route: routeOptions.url ?? 'unknown', status: String(reply.statusCode) }
      seconds.observe(reply.elapsedTime / 1000, outcome)
    })
    const isHealth = request.routeOptions.config.health === true
    const overloaded = running > maxInFlight && !isHealth
    runInTrace(request.trace, () => {
      if (overloaded) done(new DomainError('UNAVAILABLE', 'too many requests at once', { reason: 'OVERLOADED' }))
      else done()
    })
  })
  // The body arrives on the socket's own asynchronous context: enter the request's again.
  app.addHook('preValidation', (request, _reply, done) => runInTrace(request.trace, done))
}
