/** How every truth service is put together, so that its own `service.ts` names only what is special to it. */
import { join } from 'node:path'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import type { Database, Migration } from '../db/database.ts'
import { openEpoch } from '../db/epoch.ts'
import { noteRestored } from '../db/losses.ts'
import { startRelay } from '../db/relay.ts'
import type { Relay } from '../db/relay.ts'
import { acrossTenants } from '../db/tenant.ts'
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
  /** Topics this service alone writes. */
  topics: TopicContract<any>[]
  /** Called with the open database: what is served, which replicas are kept, what else runs beside (schedulers). */
  assemble(db: Database): { rpc: RpcService[]; replicas?: View[]; beside?: Service[] }
}

/**
 * Database → epoch → relay → replicas → what runs beside → RPCs; stopping goes the other way, so that the relay
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
    const { raised, restored } = await openEpoch({
      db,
      log,
      owner,
      topics: setup.topics,
      file: join(dataDir, 'epochs', owner),
    })
    if (restored) {
      logger.error({ service: owner, raised }, 'the database is an older copy: the log holds what it does not know')
      await noteRestored(db, clock.now())
    }
    const relay: Relay = startRelay({ db, log, topics: setup.topics, onError, clock })
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
    const services = [...rpc, consumersRpc({ views, relays: { [owner]: relay } })]
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
