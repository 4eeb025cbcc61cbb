/** A service as a process of its own. */
import process from 'node:process'
import { z } from 'zod'
import { systemClock } from '../clock.ts'
import { readEnv } from '../config/env.ts'
import type { Env } from '../config/env.ts'
import { envLogLevel } from '../config/fields.ts'
import { inFiles, inSchemas } from '../db/locate.ts'
import { createIds } from '../ids.ts'
import { runUntilSignal } from '../lifecycle/run.ts'
import type { Service } from '../lifecycle/service.ts'
import { openLog } from '../log/open-log.ts'
import { viewerKeysEnv } from '../rpc/viewer-keys-env.ts'
import { broadcastSignal } from '../signal/broadcast-signal.ts'
import { createLogger } from '../telemetry/logger.ts'
import { createPrometheusMetrics } from '../telemetry/prometheus.ts'
import { codeVersion } from './code-version.ts'
import type { Runtime } from './runtime.ts'
import type { ServiceConfig } from './service-config.ts'

/** The settings of a process, beside those of the service in it. */
const processEnv = z.object({
  SELVEDGE_LOG_DIR: z.string().min(1),
  /** The file of the log this process appends to; empty: it only reads. */
  SELVEDGE_LOG_WRITER: z.string().default(''),
  /** The PostgreSQL database of all services; empty: files in the data folder. */
  SELVEDGE_POSTGRES_URL: z.string().default(''),
  SELVEDGE_VIEWER_KEYS: viewerKeysEnv,
  SELVEDGE_LOG_LEVEL: envLogLevel.default('info'),
})

/** The whole of a service's `main.ts`: settings → createService → start → wait for a signal. */
export function runService<Config extends ServiceConfig>(
  readConfig: (env: Env) => Config,
  createService: (config: Config, runtime: Runtime) => Service,
): void {
  const config = readConfig(process.env)
  const settings = readEnv(process.env, processEnv)
  const logger = createLogger(config.name, { level: settings.SELVEDGE_LOG_LEVEL })
  let stop: () => Promise<void> = async () => {}
  const service: Service = {
    async start() {
      const signal = broadcastSignal()
      const log = await openLog({
        kind: 'embedded',
        dir: settings.SELVEDGE_LOG_DIR,
        writer: settings.SELVEDGE_LOG_WRITER || null,
        groupsOwner: config.name,
        signal,
      })
      const made = createService(config, {
        clock: systemClock,
        newId: createIds(),
        log,
        locate: settings.SELVEDGE_POSTGRES_URL ? inSchemas(settings.SELVEDGE_POSTGRES_URL) : inFiles,
        signal,
        logger,
        metrics: createPrometheusMetrics(config.name),
        viewerKeys: settings.SELVEDGE_VIEWER_KEYS,
        codeVersion,
      })
      stop = async () => {
        await made.stop()
        await log.close()
        signal.close()
      }
      await made.start()
    },
    stop: () => stop(),
  }
  runUntilSignal(service, logger)
}
