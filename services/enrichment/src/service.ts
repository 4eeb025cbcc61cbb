import { join } from 'node:path'
import type { Transaction } from '@selvedge/platform/db/database'
import { openEpoch } from '@selvedge/platform/db/epoch'
import { startRelay } from '@selvedge/platform/db/relay'
import type { Relay } from '@selvedge/platform/db/relay'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { needsOf, watchNeeds } from '@selvedge/platform/runtime/watch-needs'
import { startView } from '@selvedge/platform/views/run-view'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { topicsOf } from '@selvedge/protos/topics'
import type { EnrichmentConfig } from './config.ts'
import { migrations } from './migrations.ts'
import { createPublisher } from './publisher.ts'
import type { Publisher } from './publisher.ts'
import { enrichmentView } from './views/enrichment/view.ts'

export interface Enrichment extends Service {
  /** Resolves when all that was on its topics at the call has been merged and published. */
  settled(): Promise<void>
  rebuild(because: string): Promise<void>
}

/** Joins what the owners say of each product into `enrichment.product.v1` and `enrichment.completeness.v1`. */
export function createService(config: EnrichmentConfig, runtime: Runtime): Enrichment {
  const { log, signal, locate, openDatabase, logger, newId, codeVersion, clock, metrics, viewerKeys } = runtime
  const owner = 'enrichment'
  const topics = topicsOf(owner)
  const onError = (error: unknown) => logger.error({ err: error, service: owner }, 'work will be tried again')
  const undo: (() => Promise<void>)[] = []
  let parts: { view: RunningView; publisher: Publisher; relay: Relay } | undefined

  async function stop(): Promise<void> {
    parts = undefined
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }

  async function begin(): Promise<void> {
    const location = locate(config.dataDir, owner)
    const db = await openDatabase({ location, durability: 'derived' }, migrations)
    undo.push(() => db.close())
    await openEpoch({ db, log, owner, topics, file: join(config.dataDir, 'epochs', owner) })
    const relay = startRelay({ db, log, topics, onError, onLost: republish, clock })
    undo.push(() => relay.stop())
    const view = await startView(enrichmentView(newId, db.dialect.turnMs), {
      db,
      log,
      signal,
      onError,
      codeVersion,
      newId,
    })
    undo.push(() => view.stop())
    const publisher = createPublisher(view, log, { newId, codeVersion, onError })
    await publisher.start()
    undo.push(() => publisher.stop())
    const services = [consumersRpc({ views: [view], relays: { [owner]: relay }, codeVersion })]
    const { listen: address, sharePort } = config
    const server = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    undo.push(() => server.stop())
    parts = { view, publisher, relay }
    if (!runtime.readiness) return
    const watched = watchNeeds(runtime.readiness, needsOf([view], runtime))
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
    async settled() {
      await parts!.view.caughtUp()
      await parts!.publisher.settled()
      await parts!.relay.drained()
    },
    rebuild: (because) => parts!.view.rebuild(because),
  }
}

/** A topic of its own was lost: forgetting what was published, all of it is published again. */
async function republish(tx: Transaction): Promise<void> {
  await tx.run('update published set enriched = null, completeness = null')
  await tx.run(
    `insert into sweep (brand_id, after_id) values ('', '') on conflict (brand_id) do update set after_id = ''`,
  )
}
