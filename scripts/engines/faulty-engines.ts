// Servers behind networks that can be made to fail, and that can be killed themselves.
import { freePort } from '../../platform/testing/free-port.ts'
import { tcpProxy } from '../../platform/testing/tcp-proxy.ts'
import type { TcpProxy } from '../../platform/testing/tcp-proxy.ts'
import { startElasticsearch } from './elasticsearch.ts'
import { startKafka } from './kafka.ts'
import { startPostgres } from './postgres.ts'
import { startS3 } from './s3.ts'
import { serverFolder } from './server.ts'
import type { Place, Server } from './server.ts'

interface FaultyEngine {
  network: TcpProxy
  /** Ends at once and is started again with what it had made durable. */
  crash(): Promise<void>
}

interface PlaceBehind extends Required<Place> {
  /** The port of the network before it. */
  network: number
}

const starters = {
  // A broker tells its clients where it is: behind the network too.
  kafka: ({ port, folder, network }: PlaceBehind) => startKafka({ port, folder, advertised: network }),
  postgres: startPostgres,
  elasticsearch: startElasticsearch,
  s3: startS3,
} satisfies Record<string, (place: PlaceBehind) => Promise<Server>>

export type EngineName = keyof typeof starters

const engineNames = Object.keys(starters) as EngineName[]

export interface FaultyEngines {
  /** Where they are for those behind the networks, as the settings of a process name it. */
  env: Record<string, string>
  engines: ReadonlyMap<EngineName, FaultyEngine>
  stop(): Promise<void>
}

export async function startFaultyEngines(names: readonly EngineName[] = engineNames): Promise<FaultyEngines> {
  const engines = new Map<EngineName, Awaited<ReturnType<typeof behindNetwork>>>()
  const stop = async () => {
    for (const engine of engines.values()) await engine.stop()
  }
  try {
    for (const name of names) engines.set(name, await behindNetwork(name))
  } catch (error) {
    await stop()
    throw error
  }
  return { env: Object.fromEntries([...engines.values()].map(({ variable, url }) => [variable, url])), engines, stop }
}

async function behindNetwork(name: EngineName) {
  const [port, folder] = [await freePort(), serverFolder(name)]
  const network = await tcpProxy({ host: '127.0.0.1', port })
  const start = () => starters[name]({ port, folder, network: network.port })
  let server = await start()
  console.log(`${server.version} started`)
  return {
    network,
    variable: server.variable,
    url: server.url.replace(`:${port}`, `:${network.port}`),
    async crash() {
      await server.kill()
      server = await start()
    },
    async stop() {
      await server.stop()
      await network.close()
    },
  }
}
