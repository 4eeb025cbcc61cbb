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

/** Where the search indexes of the folder's child are. */
export const searchHere = (dir: string) => searchBy(readEnv(process.env, enginesEnv))(join(dir, 'search'), 0)

export interface ChildSettings {
  clock?: Clock
  /** What it appends for, unlike all others that do at the same time. */
  writer?: string
}

export async function childRuntime(
  dir: string,
  { clock = systemClock, writer = 'child' }: ChildSettings = {},
): Promise<Runtime & { close(): Promise<void> }> {
  const files = { SELVEDGE_LOG_DIR: join(dir, 'log'), SELVEDGE_LOG_WRITER: writer }
  const settings = readEnv({ ...process.env, ...files }, enginesEnv)
  const signal = await signalBy(settings)
  const logger = createLogger('child', { level: 'error' })
  const metrics = createPrometheusMetrics('child')
  // As an uncaught error it ends the process, as in production.
  const onFault = (error: unknown) =>
    void setImmediate(() => {
      throw error
    })
  const log = await openLogOf(settings, { name: writer, signal, logger, metrics, onFault })
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
