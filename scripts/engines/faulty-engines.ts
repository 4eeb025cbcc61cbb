// A Kafka and a PostgreSQL behind networks that can be made to fail, and that can be killed themselves.
import { freePort } from '../../platform/testing/free-port.ts'
import { tcpProxy } from '../../platform/testing/tcp-proxy.ts'
import type { TcpProxy } from '../../platform/testing/tcp-proxy.ts'
import { startKafka } from './kafka.ts'
import { startPostgres } from './postgres.ts'
import { serverFolder } from './server.ts'
import type { Server } from './server.ts'

export interface FaultyEngine {
  network: TcpProxy
  crash(): Promise<void>
}

/** Their addresses stand in the environment of this process and its children. */
export async function startFaultyEngines(): Promise<{ engines: FaultyEngine[]; stop(): Promise<void> }> {
  const kafka = await behindNetwork('kafka', (port, folder, network) =>
    // A broker tells its clients where it is: behind the network too.
    startKafka({ port, folder, settings: { 'advertised.listeners': `PLAINTEXT://127.0.0.1:${network}` } }),
  )
  const postgres = await behindNetwork('postgres', (port, folder) => startPostgres({ port, folder }))
  process.env.KAFKA_BROKERS = `127.0.0.1:${kafka.network.port}`
  process.env.POSTGRES_URL = `postgres://postgres@127.0.0.1:${postgres.network.port}/postgres`
  return {
    engines: [kafka, postgres],
    async stop() {
      await kafka.stop()
      await postgres.stop()
    },
  }
}

async function behindNetwork(name: string, start: (port: number, folder: string, network: number) => Promise<Server>) {
  const [port, folder] = [await freePort(), serverFolder(name)]
  const network = await tcpProxy({ host: '127.0.0.1', port })
  let server = await start(port, folder, network.port)
  console.log(`${server.version} started`)
  return {
    network,
    async crash() {
      await server.kill()
      server = await start(port, folder, network.port)
    },
    async stop() {
      await server.stop()
      await network.close()
    },
  }
}
