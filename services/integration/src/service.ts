import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { startView } from '@selvedge/platform/views/run-view'
import { createPressure } from './bulk/pressure.ts'
import { openContracts } from './contract/contracts.ts'
import { openClients } from './clients.ts'
import type { IntegrationConfig } from './config.ts'
import { orderIdOf, orderNumbers } from './consumers/order-numbers.ts'
import { startApiServer } from './http/api-server.ts'
import { leaseOf, releaseInterrupted } from './store/answered-requests.ts'
import { migrations } from './store/migrations.ts'

/** An order placed a moment ago may be behind; a number that does not exist is not waited for longer. */
const REPLICA_WAIT_MS = 1_000

/** The brands' HTTP API. Keeps no truth: answers of requests with an idempotency key, and a replica of order numbers. */
export function createService(config: IntegrationConfig, runtime: Runtime): Service {
  const { log, signal, locate, openDatabase, logger, clock, newId, metrics, viewerKeys, codeVersion } = runtime
  const undo: (() => Promise<unknown> | void)[] = []

  async function stop(): Promise<void> {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }

  async function begin(): Promise<void> {
    const location = locate(config.dataDir, 'integration')
    const db = await openDatabase({ location, durability: 'truth' }, migrations)
    undo.push(() => db.close())
    await releaseInterrupted(db)
    const runner = newId()
    await db.tryLease(leaseOf(runner))
    const clients = openClients(config, runtime)
    undo.push(() => clients.close())
    const onError = (error: unknown) => logger.error({ err: error, service: config.name }, 'work will be tried again')
    const view = await startView(orderNumbers, { db, log, signal, onError, codeVersion, newId })
    undo.push(() => view.stop())
    const services = [consumersRpc({ views: [view], relays: {}, codeVersion })]
    const { listen: address, sharePort } = config
    const rpc = await startRpcServer({ address, sharePort, services, viewerKeys, clock, log: logger, metrics })
    undo.push(() => rpc.stop())

    const pressure = createPressure(clients, config, clock, logger)
    const findOrderId = async (brandId: string, number: string) => {
      const known = await orderIdOf(db.read, brandId, number)
      if (known !== undefined) return known
      await Promise.race([view.caughtUp(), delay(REPLICA_WAIT_MS)])
      return orderIdOf(db.read, brandId, number)
    }
    const deps = { db, runner, clients, pressure, contracts: openContracts(), findOrderId, clock, logger }
    const server = await startApiServer(config, deps, runtime)
    undo.push(() => server.stop())
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
