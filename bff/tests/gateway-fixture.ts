/** Accounts, projector and gateway on embedded adapters, and people who are signed in over real HTTP. */
import { join } from 'node:path'
import { inFolders } from '@selvedge/platform/search/open-search'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { createIds } from '@selvedge/platform/ids'
import { openLog } from '@selvedge/platform/log/open-log'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { broadcastSignal } from '@selvedge/platform/signal/broadcast-signal'
import { silentLogger } from '@selvedge/platform/telemetry/logger'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { eventually } from '@selvedge/platform/testing/settle'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import { hasApplied } from '@selvedge/platform/views/has-applied'
import { recordOf } from '@selvedge/platform/views/replay-test'
import {
  AccountsService,
  CreateOrganisationRequest,
  InviteUserRequest,
} from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { Connection, Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { topics } from '@selvedge/protos/topics'
import { readConfig } from '../src/gateway/config.ts'
import type { GatewayConfig } from '../src/gateway/config.ts'
import { createService as createGateway } from '../src/gateway/service.ts'
import type { GatewayService } from '../src/gateway/service.ts'
import { readConfig as readProjectorConfig } from '../src/projector/config.ts'
import { createService as createProjector } from '../src/projector/service.ts'
import type { Projector } from '../src/projector/service.ts'
import { viewerView } from '../src/read-models/viewer/view.ts'
import { startServiceWorker } from './service-worker.ts'

export const PASSWORD = 'white red white'

type ConnectionParts = Partial<Omit<Connection, 'terms'>> & { id: string; terms?: Partial<Terms> }

export interface TestGateway {
  url: string
  runtime: Runtime
  config: GatewayConfig
  gateway: GatewayService
  projector: Projector
  accounts: RpcClient<typeof AccountsService>
  dir: string
  /** Makes an organisation that pages know. @returns its id */
  organisation(kind: 'BRAND' | 'RETAILER' | 'OPERATOR', slug: string): Promise<string>
  /** Makes a person with a password. @returns the id */
  person(organisationId: string, email: string, role?: 'OWNER' | 'BUYER' | 'VIEWER' | 'OPERATOR'): Promise<string>
  /** Publishes a connection, as connections does; each call is a newer version. */
  connect(connection: ConnectionParts): Promise<void>
  /** Moves the gateway's time; accounts keeps its own. */
  advance(ms: number): void
  stopAccounts(): Promise<unknown>
  close(): Promise<void>
}

export async function startTestGateway(env: Record<string, string> = {}): Promise<TestGateway> {
  const { path: dir, remove } = tempDir()
  const { locate, drop } = testDatabases()
  const viewerKey = 'a key that is only ever used in tests'
  const signal = broadcastSignal()
  let ahead = 0
  const log = await openLog({ kind: 'embedded', dir: join(dir, 'log'), writer: 'test', signal, pollMs: 20 })
  const runtime: Runtime = {
    clock: { now: () => new Date(Date.now() + ahead) },
    newId: createIds(),
    log,
    locate,
    openDatabase,
    searchIn: inFolders,
    signal,
    logger: silentLogger,
    metrics: createPrometheusMetrics('test'),
    viewerKeys: [{ id: 'test', secret: viewerKey }],
    codeVersion: 'test',
    // A busy machine is no fault of what is tested.
    readWithinMs: 60_000,
  }
  const names = [
    'accounts',
    'catalog',
    'connections',
    'insight',
    'integration',
    'media',
    'notices',
    'orders',
    'pricing',
    'projector',
    'stock',
    'enrichment',
    'keeper',
  ]
  const address = (service: string) => `unix:${join(dir, `${service}.sock`)}`
  const settings = (service: string) => ({
    SELVEDGE_DATA_DIR: join(dir, service === 'gateway' ? 'projector' : service),
    SELVEDGE_LISTEN: address(service),
    SELVEDGE_PEERS: names.map((peer) => `${peer}=${address(peer)}`).join(','),
    SELVEDGE_PORT: '0',
    SELVEDGE_BLOB_DIR: join(dir, 'blobs'),
    SELVEDGE_FREE_DOCUMENTS: 'true',
    ...env,
  })
  const accountsWorker = await startServiceWorker('accounts', {
    ...settings('accounts'),
    SELVEDGE_LOG_DIR: join(dir, 'log'),
    SELVEDGE_LOG_WRITER: 'accounts',
    SELVEDGE_VIEWER_KEYS: `test:${viewerKey}`,
    SELVEDGE_LOG_LEVEL: 'error',
  })
  const projector = createProjector(readProjectorConfig(settings('projector')), runtime)
  await projector.start()
  const gatewayConfig = readConfig(settings('gateway'))
  const gateway = createGateway(gatewayConfig, runtime)
  await gateway.start()
  const accounts = connectPeer(runtime, gatewayConfig, 'accounts', AccountsService)

  const system = { viewer: systemViewer('test') }
  const versions = new Map<string, number>()
  return {
    url: gateway.address(),
    runtime,
    config: gatewayConfig,
    gateway,
    projector,
    accounts,
    dir,
    async organisation(kind, slug) {
      const request = CreateOrganisationRequest.fromPartial({ kind, name: `The ${slug}`, slug, country: 'NL' })
      const { organisation, written } = await accounts.createOrganisation(request, system)
      // Accounts sends it over the log, and pages have names and settings from the view.
      const { db } = projector.running.find(({ name }) => name === viewerView.name)!
      await eventually(async () => {
        if ((await hasApplied(db.read, viewerView, written!)) !== 'yes') throw new Error(`${slug} is not known yet`)
      })
      return organisation!.id
    },
    async person(organisationId, email, role = 'OWNER') {
      const link = await accounts.inviteUser(InviteUserRequest.fromPartial({ email, role, organisationId }), system)
      const request = { token: link.token, name: email, password: PASSWORD, ip: '', userAgent: '' }
      return (await accounts.acceptInvitation(request, system)).session!.userId
    },
    async connect(connection) {
      const version = (versions.get(connection.id) ?? 0) + 1
      versions.set(connection.id, version)
      const { terms, ...rest } = connection
      // Where the service itself runs, the topic is its own: so it is made by whoever publishes first.
      const { name, partitions, cleanup } = topics.connection
      await log.createTopics([{ name, partitions, cleanup }])
      const message = { ...Connection.create(rest), terms: Terms.create(terms ?? {}) }
      await log.append([recordOf(topics.connection, connection.id, message, version)])
      for (const view of projector.running) await view.caughtUp()
    },
    advance: (ms) => void (ahead += ms),
    stopAccounts: accountsWorker.stop,
    async close() {
      accounts.close()
      await gateway.stop()
      await projector.stop()
      await accountsWorker.stop()
      await log.close()
      signal.close()
      await drop()
      remove()
    },
  }
}
