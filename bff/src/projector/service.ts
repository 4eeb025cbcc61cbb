import { join } from 'node:path'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { needsOf, watchNeeds } from '@selvedge/platform/runtime/watch-needs'
import type { Search } from '@selvedge/platform/search/open-search'
import { SearchServerError } from '@selvedge/platform/search/search-errors'
import { untilShown } from '@selvedge/platform/runtime/until-shown'
import { viewsRpc } from '@selvedge/platform/runtime/views-rpc'
import { runGenerations } from '@selvedge/platform/views/generations/run-generations'
import type { RunningView } from '@selvedge/platform/views/run-view'
import type { Logger } from '@selvedge/platform/telemetry/logger'
import type { ProjectorConfig } from './config.ts'
import { productSearch } from '../read-models/product-search/view.ts'
import { keepQuestions, KEPT_QUESTIONS } from './kept-questions.ts'
import { viewFamilies } from './views.ts'

export interface Projector extends Service {
  /** What runs now, the live generation of each view first; tests wait for them. */
  readonly running: readonly RunningView[]
}

/** Fills the read models from the log and tells the operator how they are. Gateways only read the files. */
export function createService(config: ProjectorConfig, runtime: Runtime): Projector {
  const { searchIn, logger, clock, metrics, viewerKeys } = runtime
  let running: readonly RunningView[] = []
  const undo: (() => Promise<void>)[] = []

  async function stop(): Promise<void> {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }

  async function begin(): Promise<void> {
    const indexes = join(config.dataDir, 'search')
    const search = await searchIn(indexes, 0)
    await checkSearch(search, logger)
    const onError = (error: unknown, view: string) => logger.error({ err: error, view }, 'a view will try again')
    const folder = config.dataDir
    const questions = await keepQuestions({ ...runtime, folder, onError: (error) => onError(error, KEPT_QUESTIONS) })
    undo.push(questions.stop)
    const asked = (limit: number) => questions.newest(productSearch.version, limit)
    const families = viewFamilies(search, { asking: () => searchIn(indexes, 1), asked }, clock)
    const generations = await runGenerations({ ...runtime, families, folder, onError })
    undo.push(generations.stop)
    running = generations.running
    const services = [
      consumersRpc({ views: running, relays: {}, codeVersion: runtime.codeVersion }),
      viewsRpc(generations),
    ]
    const { listen: address, sharePort } = config
    const server = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    undo.push(() => server.stop())
    if (!runtime.readiness) return
    const needs = { search: () => search.check(), ...needsOf(running, runtime) }
    const watched = watchNeeds(runtime.readiness, needs)
    const shown = untilShown(runtime.readiness, generations.notShown)
    undo.push(async () => {
      shown.stop()
      watched.stop()
    })
  }

  return {
    get running() {
      return running
    },
    async start() {
      try {
        await begin()
      } catch (error) {
        await stop()
        throw error
      }
    },
    stop,
  }
}

/** A server that is down keeps one view waiting, not the others; one that is wrong is a mistake of who set it. */
async function checkSearch(search: Search, logger: Logger): Promise<void> {
  try {
    await search.check()
  } catch (error) {
    if (!(error instanceof SearchServerError && error.passing)) throw error
    logger.error({ err: error }, 'search is down; its view will try again')
  }
}
