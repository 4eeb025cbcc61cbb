import { systemClock } from '../../clock.ts'
import { silentLogger } from '../../telemetry/logger.ts'
import { createPrometheusMetrics } from '../../telemetry/prometheus.ts'
import { EchoServiceService } from '../../testing/echo-service.ts'
import type { Echo } from '../../testing/echo-service.ts'
import { tempDir } from '../../testing/temp-dir.ts'
import { connect } from '../client.ts'
import type { ConnectOptions, RpcClient } from '../client.ts'
import type { Handlers, Policy } from '../definition.ts'
import { allow } from '../policy.ts'
import { startRpcServer } from '../server.ts'
import type { RpcServer, RpcServerOptions } from '../server.ts'
import { rpcService } from '../service.ts'
import type { Viewer } from '../viewer.ts'

export type EchoDefinition = typeof EchoServiceService

export const viewerKeys = [{ id: 'k1', secret: 'a secret of thirty-two characters' }]

export const buyer: Viewer = {
  userId: 'u1',
  userName: 'Bo Buyer',
  organisationId: 'r1',
  organisationKind: 'RETAILER',
  role: 'BUYER',
  scopes: [],
}

const handlers: Handlers<EchoDefinition> = {
  getEcho: async (request) => request,
  sayEcho: async (request) => request,
  async *listEchoes({ text, n }) {
    for (let i = 0; i < n; i++) yield { text, n: i }
  },
  async collectEchoes(requests) {
    const texts: string[] = []
    for await (const { text } of requests) texts.push(text)
    return { text: texts.join(' '), n: texts.length }
  },
  async *talk(requests) {
    for await (const request of requests) yield { text: request.text, n: request.n + 1 }
  },
}

const people = allow({ kinds: ['RETAILER', 'BRAND'] })
const policy: Policy<EchoDefinition> = {
  getEcho: people,
  sayEcho: people,
  listEchoes: people,
  collectEchoes: people,
  talk: people,
}

export interface Harness extends AsyncDisposable {
  client: RpcClient<EchoDefinition>
  server: RpcServer
  /** Of the server. */
  metrics: ReturnType<typeof createPrometheusMetrics>
  address: string
}

/** A real server on a socket file and a client of it; handlers and rules can be replaced one by one. */
export async function boot(
  change: {
    handlers?: Partial<Handlers<EchoDefinition>>
    policy?: Partial<Policy<EchoDefinition>>
    server?: Partial<RpcServerOptions>
    client?: Partial<ConnectOptions>
  } = {},
): Promise<Harness> {
  const dir = tempDir()
  const metrics = createPrometheusMetrics('echo')
  const server = await startRpcServer({
    address: `unix:${dir.file('echo.sock')}`,
    services: [rpcService(EchoServiceService, { ...handlers, ...change.handlers }, { ...policy, ...change.policy })],
    viewerKeys,
    clock: systemClock,
    log: silentLogger,
    metrics,
    ...change.server,
  })
  const client = connect(EchoServiceService, {
    address: server.address,
    viewerKeys,
    clock: systemClock,
    service: 'test',
    // A busy machine is no fault of what is tested.
    defaultDeadlineMs: 60_000,
    writeDeadlineMs: 60_000,
    ...change.client,
  })
  return {
    client,
    server,
    metrics,
    address: server.address,
    async [Symbol.asyncDispose]() {
      client.close()
      await server.stop(0)
      dir.remove()
    },
  }
}

export const echo = (text = 'hello', n = 0): Echo => ({ text, n })

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
