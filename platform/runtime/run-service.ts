/** A service as a process of its own. */
import process from 'node:process'
import { z } from 'zod'
import { systemClock } from '../clock.ts'
import { readEnv } from '../config/env.ts'
import type { Env } from '../config/env.ts'
import { envLogLevel } from '../config/fields.ts'
import { createIds } from '../ids.ts'
import { compose } from '../lifecycle/compose.ts'
import { eventLoopMonitor } from '../lifecycle/event-loop.ts'
import { runUntilSignal } from '../lifecycle/run.ts'
import type { Service } from '../lifecycle/service.ts'
import { viewerKeysEnv } from '../rpc/viewer-keys-env.ts'
import { createLogger } from '../telemetry/logger.ts'
import { metricsFor } from '../telemetry/metrics-for.ts'
import { createPrometheusMetrics } from '../telemetry/prometheus.ts'
import { codeVersion } from './code-version.ts'
import { enginesEnv, locateBy, openDatabaseBy, openLogOf, searchBy, signalBy } from './engines.ts'
import { healthServer } from './health-server.ts'
import type { Runtime } from './runtime.ts'
import type { ServiceConfig } from './service-config.ts'

/** The settings of a process, beside those of the service in it. */
export const processEnv = enginesEnv.extend({
  SELVEDGE_VIEWER_KEYS: viewerKeysEnv,
  SELVEDGE_LOG_LEVEL: envLogLevel.default('info'),
  /** `host:port` of `/livez`, `/readyz`, `/startupz` and `/metrics`; empty: they are not served. */
  SELVEDGE_HEALTH_LISTEN: z.string().default(''),
  /** `host:port` of a DogStatsD agent that is told counters and gauges too; empty: none is. */
  SELVEDGE_DOGSTATSD: z.string().default(''),
})

/** The whole of a service's `main.ts`: settings → createService → start → wait for a signal. */
export function runService<Config extends ServiceConfig>(
  readConfig: (env: Env) => Config,
  createService: (config: Config, runtime: Runtime) => Service,
): void {
  const config = readConfig(process.env)
  const settings = readEnv(process.env, processEnv)
  const { name } = config
  const logger = createLogger(name, { level: settings.SELVEDGE_LOG_LEVEL })
  const prometheus = createPrometheusMetrics(name)
  const { metrics, close: closeMetrics } = metricsFor(prometheus, {
    address: settings.SELVEDGE_DOGSTATSD,
    name,
    logger,
  })

  function inProcess(): Service {
    let stop: () => Promise<void> = async () => {}
    return {
      async start() {
        const signal = await signalBy(settings)
        // As an uncaught error it ends the process, logged and non-zero.
        const onFault = (error: unknown) =>
          void setImmediate(() => {
            throw error
          })
        const log = await openLogOf(settings, { name, signal, logger, metrics, onFault })
        const made = createService(config, {
          clock: systemClock,
          newId: createIds(),
          log,
          locate: locateBy(settings),
          openDatabase: openDatabaseBy(settings),
          searchIn: searchBy(settings),
          signal,
          logger,
          metrics,
          readiness: health.readiness,
          viewerKeys: settings.SELVEDGE_VIEWER_KEYS,
          codeVersion,
        })
        stop = async () => {
          await made.stop()
          await log.close()
          signal.close()
          await closeMetrics()
        }
        await made.start()
      },
      stop: () => stop(),
    }
  }

  const health = healthServer(settings.SELVEDGE_HEALTH_LISTEN, logger, prometheus)
  runUntilSignal(compose([health, eventLoopMonitor(metrics), inProcess(), health.readyWhileRunning]), logger)
}
