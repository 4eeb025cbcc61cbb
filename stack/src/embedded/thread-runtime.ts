import { join } from 'node:path'
import { systemClock } from '@selvedge/platform/clock'
import { inFiles } from '@selvedge/platform/db/locate'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { inFolders } from '@selvedge/platform/search/open-search'
import { createIds } from '@selvedge/platform/ids'
import { eventLoopMonitor } from '@selvedge/platform/lifecycle/event-loop'
import { openLog } from '@selvedge/platform/log/open-log'
import { assertViewerKeys } from '@selvedge/platform/rpc/viewer-token'
import { codeVersion } from '@selvedge/platform/runtime/code-version'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { broadcastSignal } from '@selvedge/platform/signal/broadcast-signal'
import { createLogger } from '@selvedge/platform/telemetry/logger'
import type { LogLevel } from '@selvedge/platform/telemetry/logger'
import { metricsFor } from '@selvedge/platform/telemetry/metrics-for'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import type { PrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { logFolder, logWriter } from '../topology.ts'
import type { ThreadName } from '../topology.ts'

export interface ThreadOptions {
  thread: ThreadName
  dataDir: string
  /** `id:secret` */
  viewerKeys: string
  logLevel: LogLevel
  /** `host:port` of a DogStatsD agent; empty: none is told. */
  dogStatsd: string
}

export type ThreadRuntime = Runtime & { metrics: PrometheusMetrics; close(): Promise<void> }

/** What the parts of one thread share. */
export async function openThreadRuntime({
  thread,
  dataDir,
  viewerKeys,
  logLevel,
  dogStatsd,
}: ThreadOptions): Promise<ThreadRuntime> {
  const logger = createLogger(thread, { level: logLevel })
  const told = { address: dogStatsd, name: thread, logger }
  const { metrics, close: closeMetrics } = metricsFor(createPrometheusMetrics(thread), told)
  const eventLoop = eventLoopMonitor(metrics)
  const signal = broadcastSignal(`selvedge:${dataDir}`)
  const log = await openLog({
    kind: 'embedded',
    dir: join(dataDir, logFolder),
    writer: logWriter[thread],
    groupsOwner: thread,
    signal,
    onFault: (error) => logger.error({ err: error }, 'the log met a fault'),
  })
  const at = viewerKeys.indexOf(':')
  const keys = [{ id: viewerKeys.slice(0, at), secret: viewerKeys.slice(at + 1) }]
  assertViewerKeys(keys)
  await eventLoop.start()
  return {
    clock: systemClock,
    newId: createIds(),
    log,
    locate: inFiles,
    openDatabase,
    searchIn: inFolders,
    signal,
    logger,
    metrics,
    viewerKeys: keys,
    codeVersion,
    async close() {
      await log.close()
      signal.close()
      await eventLoop.stop()
      await closeMetrics()
    },
  }
}
