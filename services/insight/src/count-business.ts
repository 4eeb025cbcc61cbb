import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { startView } from '@selvedge/platform/views/run-view'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { viewKey } from '@selvedge/platform/views/view-state'
import type { BusinessTally } from './business-tally.ts'
import type { InsightConfig } from './config.ts'
import { entities } from './views/business-metrics/entities.ts'
import { businessMetricsView, livingCounts } from './views/business-metrics/view.ts'

const AGAIN_MS = 5_000

/**
 * Runs the view of business metrics, from when its database can be had: what shows what is broken must not wait for it.
 * @param views takes the view once it runs
 */
export function countBusiness(
  config: InsightConfig,
  runtime: Runtime,
  tally: BusinessTally,
  views: RunningView[],
): Service {
  const { log, signal, locate, logger, newId, codeVersion } = runtime
  const view = businessMetricsView(tally)
  const location = locate(join(config.dataDir, config.name), viewKey(view))
  const onError = (error: unknown) => logger.error({ err: error, service: config.name }, 'work will be tried again')
  const stopping = new AbortController()
  let starting = Promise.resolve()

  async function running(): Promise<RunningView | undefined> {
    while (!stopping.signal.aborted) {
      try {
        return await startView(view, { location, log, signal, onError, codeVersion, newId })
      } catch (error) {
        onError(error)
        await delay(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
    return undefined
  }

  async function begin(): Promise<void> {
    const started = await running()
    if (!started) return
    views.push(started)
    for (const { entity: named, tags, n } of await livingCounts(started.db.read)) {
      const entity = entities.find(({ name }) => name === named)
      if (entity) tally.living(entity, tags, n)
    }
    tally.begin()
  }

  return {
    start: async () => void (starting = begin().catch(onError)),
    async stop() {
      stopping.abort()
      await starting
      await Promise.all(views.splice(0).map((each) => each.stop()))
    },
  }
}
