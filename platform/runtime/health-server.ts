/** What an orchestrator asks of a process: `/livez`, `/readyz`, `/startupz`, and `/metrics`. */
import { toHttpAddress } from '../http/http-address.ts'
import { createHttpServer } from '../http/http-server.ts'
import { createReadiness } from '../lifecycle/readiness.ts'
import type { Readiness } from '../lifecycle/readiness.ts'
import type { Service } from '../lifecycle/service.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { PrometheusMetrics } from '../telemetry/prometheus.ts'

export interface HealthServer extends Service {
  readiness: Readiness
  /** Started last and stopped first: between the two the process is ready, unless it lacks what it needs. */
  readyWhileRunning: Service
}

const GRACE_MS = 1_000

/**
 * Alive from its start on, so that a slow start is not taken for a dead process.
 * @param address `host:port` inside the cluster's network, where nothing is asked of who reads it; empty: not served
 */
export function healthServer(address: string, logger: Logger, metrics: PrometheusMetrics): HealthServer {
  const readiness = createReadiness()
  const started = readiness.condition('service')
  const server = createHttpServer({ log: logger, metrics, readiness })
  server.app.get('/metrics', { config: { health: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  )
  return {
    async start() {
      if (address === '') return
      const at = toHttpAddress(address)
      if ('socketPath' in at) throw new Error(`health is served at host:port, not at ${address}`)
      await server.listen(at.host, at.port)
    },
    stop: () => server.stop(GRACE_MS),
    readiness,
    readyWhileRunning: {
      start: async () => started(true),
      stop: async () => readiness.drain(),
    },
  }
}
