import type { Relay } from '@selvedge/platform/db/relay'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { untilShown } from '@selvedge/platform/runtime/until-shown'
import { viewsRpc } from '@selvedge/platform/runtime/views-rpc'
import { needsOf, watchNeeds } from '@selvedge/platform/runtime/watch-needs'
import { runGenerations } from '@selvedge/platform/views/generations/run-generations'
import type { Generations } from '@selvedge/platform/views/generations/run-generations'
import type { EnrichmentConfig } from './config.ts'
import { enrichmentFamily, OWNER } from './family.ts'
import { writerMigrations } from './writer.ts'

export interface Enrichment extends Service {
  /** Resolves when all that was on its topics at the call has been merged and published. */
  settled(): Promise<void>
  /** Which generations there are, and what can be done with them. */
  readonly generations: Generations
}

/** Joins what the owners say of each product into `enrichment.product.v1` and `enrichment.completeness.v1`. */
export function createService(config: EnrichmentConfig, runtime: Runtime): Enrichment {
  const { logger, clock, metrics, viewerKeys } = runtime
  const undo: (() => Promise<void>)[] = []
  /** Of the generation that is live. */
  const relays: Record<string, Relay> = {}
  let generations: Generations | undefined

  async function stop(): Promise<void> {
    generations = undefined
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }

  async function begin(): Promise<void> {
    const family = enrichmentFamily(config, runtime, (relay) => {
      if (relay) relays[OWNER] = relay
      else delete relays[OWNER]
    })
    generations = await runGenerations({
      ...runtime,
      families: [family],
      folder: config.dataDir,
      store: { name: `${OWNER}-generations`, migrations: writerMigrations },
      onError: (error, view) => logger.error({ err: error, view }, 'a view will try again'),
    })
    undo.push(generations.stop)
    const { running } = generations
    const services = [consumersRpc({ views: running, relays, codeVersion: runtime.codeVersion }), viewsRpc(generations)]
    const { listen: address, sharePort } = config
    const server = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    undo.push(() => server.stop())
    if (!runtime.readiness) return
    const watched = watchNeeds(runtime.readiness, needsOf(running, runtime))
    const shown = untilShown(runtime.readiness, generations.notShown)
    undo.push(async () => {
      shown.stop()
      watched.stop()
    })
  }

  return {
    get generations() {
      return generations!
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
    async settled() {
      for (let isLive = false; !isLive;) {
        await generations!.settled()
        const relay = relays[OWNER]
        // Another generation may take the place of the one that is waited for.
        isLive = await Promise.resolve(relay?.drained()).then(
          () => true,
          (error: unknown) => {
            if (relays[OWNER] === relay) throw error
            return false
          },
        )
      }
    },
  }
}
