/** What an orchestrator asks of a process: `/livez`, `/readyz`, `/startupz`, and `/metrics`. */
import { createHttpServer } from '../http/http-server.ts'
import type { HttpServer } from '../http/http-server.ts'
import { createReadiness } from '../lifecycle/readiness.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { PrometheusMetrics } from '../telemetry/prometheus.ts'

export interface HealthServer {
  /** From now on it is ready. */
  started(): void
  /** From now on it is not: the first step of a stop, so that nobody sends new calls. */
  drain(): void
  stop(): Promise<void>
}

/** @param address `host:port`, for this machine's network alone: nothing is asked of who reads it */
export async function startHealthServer(
  address: { host: string; port: number },
  logger: Logger,
  metrics: PrometheusMetrics,
): Promise<HealthServer> {
  const readiness = createReadiness()
  const started = readiness.condition('started')
  const server: HttpServer = createHttpServer({ log: logger, metrics, readiness })
  server.app.get('/metrics', { config: { health: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  )
  await server.listen(address.host, address.port)
  return { started: () => started(true), drain: readiness.drain, stop: () => server.stop(1_000) }
}
