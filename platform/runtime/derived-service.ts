/** How every derived service is put together: views on files of their own, and RPCs over them. */
import { join } from 'node:path'
import type { Service } from '../lifecycle/service.ts'
import { startRpcServer } from '../rpc/server.ts'
import type { RpcService } from '../rpc/service.ts'
import { startView, stopAll } from '../views/run-view.ts'
import type { RunningView } from '../views/run-view.ts'
import type { View } from '../views/view.ts'
import { viewKey } from '../views/view-state.ts'
import { consumersRpc } from './consumers-rpc.ts'
import type { Runtime } from './runtime.ts'
import type { ServiceConfig } from './service-config.ts'
import { needsOf, watchNeeds } from './watch-needs.ts'

export interface DerivedSetup {
  views: readonly View[]
  /** Called with the running views, in their order: what is served, and what has to be closed in the end. */
  assemble(views: readonly RunningView[]): Promise<{ rpc: RpcService[]; close?(): Promise<void> }>
}

/** Views → what they serve; stopping goes the other way. */
export function derivedService(config: ServiceConfig, runtime: Runtime, setup: DerivedSetup): Service {
  const { log, signal, locate, logger, clock, newId, metrics, viewerKeys, codeVersion } = runtime
  const undo: (() => Promise<void>)[] = []
  const onError = (error: unknown) => logger.error({ err: error, service: config.name }, 'work will be tried again')

  async function stop(): Promise<void> {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }

  async function begin(): Promise<void> {
    const views: RunningView[] = []
    undo.push(() => stopAll(views))
    for (const view of setup.views) {
      const location = locate(join(config.dataDir, config.name), viewKey(view))
      const running = await startView(view, { location, log, signal, onError, codeVersion, newId })
      views.push(running)
    }
    const { rpc, close } = await setup.assemble(views)
    if (close) undo.push(close)
    const services = [...rpc, consumersRpc({ views, relays: {}, codeVersion })]
    const { listen: address, sharePort } = config
    const server = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    undo.push(() => server.stop())
    if (!runtime.readiness) return
    const watched = watchNeeds(runtime.readiness, needsOf(views, runtime))
    undo.push(async () => watched.stop())
  }

  return {
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
