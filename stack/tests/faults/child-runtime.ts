/** The runtime of a child that is killed and started again: on files of its folder, or on the engines the shell names. */
import { join } from 'node:path'
import { systemClock } from '@selvedge/platform/clock'
import type { Clock } from '@selvedge/platform/clock'
import { readEnv } from '@selvedge/platform/config/env'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { createIds } from '@selvedge/platform/ids'
import { enginesEnv, locateBy, openLogOf, searchBy, signalBy } from '@selvedge/platform/runtime/engines'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { createLogger } from '@selvedge/platform/telemetry/logger'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'

export const viewerKeys: Runtime['viewerKeys'] = [{ id: 'faults', secret: 'a key for children that are killed' }]

/** Where the databases of the folder's child are. */
export const locateHere: Runtime['locate'] = (folder, name) => locateBy(readEnv(process.env, enginesEnv))(folder, name)

export async function childRuntime(
  dir: string,
  clock: Clock = systemClock,
): Promise<Runtime & { close(): Promise<void> }> {
  const files = { SELVEDGE_LOG_DIR: join(dir, 'log'), SELVEDGE_LOG_WRITER: 'child' }
  const settings = readEnv({ ...process.env, ...files }, enginesEnv)
  const signal = await signalBy(settings)
  const logger = createLogger('child', { level: 'error' })
  const metrics = createPrometheusMetrics('child')
  // As an uncaught error it ends the process, as in production.
  const onFault = (error: unknown) =>
    void setImmediate(() => {
      throw error
    })
  const log = await openLogOf(settings, { name: 'child', signal, logger, metrics, onFault })
  return {
    clock,
    newId: createIds(),
    log,
    locate: locateHere,
    openDatabase,
    searchIn: searchBy(settings),
    signal,
    logger,
    metrics,
    viewerKeys,
    codeVersion: 'faults',
    async close() {
      await log.close()
      signal.close()
    },
  }
}
