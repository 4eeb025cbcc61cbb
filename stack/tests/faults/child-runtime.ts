/** The runtime of a child that is killed and started again on the same folder. */
import { join } from 'node:path'
import { systemClock } from '@selvedge/platform/clock'
import type { Clock } from '@selvedge/platform/clock'
import { inFiles } from '@selvedge/platform/db/locate'
import { inFolders } from '@selvedge/platform/search/open-search'
import { createIds } from '@selvedge/platform/ids'
import { openLog } from '@selvedge/platform/log/open-log'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { broadcastSignal } from '@selvedge/platform/signal/broadcast-signal'
import { createLogger } from '@selvedge/platform/telemetry/logger'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'

export const viewerKeys: Runtime['viewerKeys'] = [{ id: 'faults', secret: 'a key for children that are killed' }]

export async function childRuntime(
  dir: string,
  clock: Clock = systemClock,
): Promise<Runtime & { close(): Promise<void> }> {
  const signal = broadcastSignal(dir)
  const log = await openLog({ kind: 'embedded', dir: join(dir, 'log'), writer: 'child', signal, pollMs: 20 })
  return {
    clock,
    newId: createIds(),
    log,
    locate: inFiles,
    searchIn: inFolders,
    signal,
    logger: createLogger('child', { level: 'error' }),
    metrics: createPrometheusMetrics('child'),
    viewerKeys,
    codeVersion: 'faults',
    async close() {
      await log.close()
      signal.close()
    },
  }
}
