/** How every truth service is put together, so that its own `service.ts` names only what is special to it. */
import { join } from 'node:path'
import { topicsOf } from '@selvedge/protos/topics'
import type { Database, Migration } from '../db/database.ts'
import { openEpoch } from '../db/epoch.ts'
import { noteRestored } from '../db/losses.ts'
import { startRelay } from '../db/relay.ts'
import type { Relay } from '../db/relay.ts'
import { startReplayer } from '../db/replay/replayer.ts'
import type { TruthTopic } from '../db/replay/truth-topic.ts'
import { acrossTenants } from '../db/tenant.ts'
import { sayWhole } from '../db/whole-topics.ts'
import type { Service } from '../lifecycle/service.ts'
import { startRpcServer } from '../rpc/server.ts'
import type { RpcService } from '../rpc/service.ts'
import { startView, stopAll } from '../views/run-view.ts'
import type { RunningView } from '../views/run-view.ts'
import type { View } from '../views/view.ts'
import { consumersRpc } from './consumers-rpc.ts'
import type { Runtime } from './runtime.ts'
import type { ServiceConfig } from './service-config.ts'

export interface TruthSetup {
  /** All of the database, `truthMigrations` first. */
  migrations: Migration[]
  /** The topics this service alone writes, all of them, with what truth says of their keys. */
  truth: readonly TruthTopic[]
  /** Called with the open database: what is served, which replicas are kept, what else runs beside (schedulers). */
  assemble(db: Database): { rpc: RpcService[]; replicas?: View[]; beside?: Service[] }
}

/**
 * Database → epoch → relay, replayer → replicas → what runs beside → RPCs; stopping goes the other way, so that the relay
 * still carries what the last calls wrote.
 */
export function truthService(config: ServiceConfig, runtime: Runtime, setup: TruthSetup): Service {
  const { log, signal, locate, openDatabase, logger, clock, newId, metrics, viewerKeys, codeVersion } = runtime
  const undo: (() => Promise<void>)[] = []
  const onError = (error: unknown) => logger.error({ err: error, service: config.name }, 'work will be tried again')

  async function stop(): Promise<void> {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }

  async function begin(): Promise<void> {
    const location = locate(config.dataDir, config.name)
    const db = await openDatabase({ location, durability: 'truth' }, setup.migrations)
    undo.push(() => db.close())
    const { name: owner, dataDir } = config
    const topics = topicsWithTruth(owner, setup.truth)
    const { raised, restored } = await openEpoch({ db, log, owner, topics, file: join(dataDir, 'epochs', owner) })
    if (restored) {
      logger.error({ service: owner, raised }, 'the database is an older copy: the log holds what it does not know')
      await noteRestored(db, clock.now())
    }
    const replayer = startReplayer({ db, log, owner, truth: setup.truth, clock, newId, onError })
    undo.push(() => replayer.stop())
    const relay: Relay = startRelay({
      db,
      log,
      topics,
      onError,
      onLost: replayer.askLost,
      onHeld: sayWhole(db, log, owner),
      clock,
    })
    undo.push(() => relay.stop())

    const { rpc, replicas = [], beside = [] } = setup.assemble(db)
    const views: RunningView[] = []
    undo.push(() => stopAll(views))
    for (const replica of replicas) {
      const view = await startView(replica, { db, log, signal, onError, codeVersion, newId })
      views.push(view)
    }
    for (const part of beside) {
      await part.start()
      undo.push(() => part.stop())
    }
    const services = [...rpc, consumersRpc({ views, relays: { [owner]: relay }, replayer, codeVersion })]
    const { listen: address, sharePort } = config
    const server = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    undo.push(() => server.stop())
  }

  return {
    async start() {
      try {
        // What works by itself from here on; calls are on behalf of their viewers.
        await acrossTenants(begin)
      } catch (error) {
        await stop()
        throw error
      }
    },
    stop,
  }
}

/** @throws Error when one of its topics could not be replayed */
function topicsWithTruth(owner: string, truth: readonly TruthTopic[]): TruthTopic['topic'][] {
  const topics = truth.map(({ topic }) => topic)
  const without = topicsOf(owner).filter((topic) => !topics.includes(topic))
  if (without.length > 0) throw new Error(`${owner} does not say what truth holds of ${without[0]!.name}`)
  return topics
}
