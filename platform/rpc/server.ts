import { chmod } from 'node:fs/promises'
import { Server } from '@grpc/grpc-js'
import type { UntypedServiceImplementation } from '@grpc/grpc-js'
import type { Clock } from '../clock.ts'
import { acrossTenants, asTenant } from '../db/tenant.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { continueTrace, runInTrace } from '../telemetry/trace.ts'
import { clearSocket, socketPath } from './address.ts'
import { bind } from './bind.ts'
import { meta, readMeta } from './definition.ts'
import { DomainError } from './errors.ts'
import { enforce } from './policy.ts'
import type { Rule } from './policy.ts'
import { readContext } from './server-call.ts'
import { toGrpc } from './server-methods.ts'
import type { RunCall } from './server-methods.ts'
import type { RpcService } from './service.ts'
import { asRefusal, toStatus } from './status.ts'
import type { TlsFiles } from './tls.ts'
import type { Viewer } from './viewer.ts'
import { assertViewerKeys } from './viewer-token.ts'
import type { ViewerKey } from './viewer-token.ts'

export interface RpcServerOptions {
  /** `unix:<path>` inside one machine, else `host:port`; port 0 takes a free one. */
  address: string
  /** Other processes of this machine listen there too; connections are spread over them. */
  sharePort?: boolean
  services: readonly RpcService[]
  viewerKeys: readonly ViewerKey[]
  /** Judges the age of viewers. */
  clock: Clock
  log: Logger
  metrics: Metrics
  tls?: TlsFiles
  /** Largest message in either direction, bytes; 8 MiB unless given. */
  maxMessageBytes?: number
  /** Calls running at once, streams included; more are refused with UNAVAILABLE. 1,024 unless given. */
  maxInFlight?: number
  /** A connection so old takes no new calls: its client looks again who is there. 5 min unless given. */
  maxConnectionAgeMs?: number
}

export interface RpcServer {
  /** Where it can be reached, the real port included. */
  address: string
  /** Takes no new calls, lets running ones end, cuts off after `graceMs` (10 s unless given). */
  stop(graceMs?: number): Promise<void>
}

const MAX_MESSAGE_BYTES = 8 * 1024 * 1024
const MAX_IN_FLIGHT = 1024
const MAX_STREAMS_PER_CONNECTION = 512
const MAX_CONNECTION_AGE_MS = 300_000

/** Serves; resolves when calls can arrive. */
export async function startRpcServer(options: RpcServerOptions): Promise<RpcServer> {
  const { address, services, maxMessageBytes = MAX_MESSAGE_BYTES } = options
  const server = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': maxMessageBytes,
    'grpc.max_concurrent_streams': MAX_STREAMS_PER_CONNECTION,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
    // Else a copy that is added would never be asked by clients that are content with those they have.
    'grpc.max_connection_age_ms': options.maxConnectionAgeMs ?? MAX_CONNECTION_AGE_MS,
    // channelz stays on: without its list of sessions, grpc-js's forceShutdown cuts nothing off.
  })
  const runner = createRunner(options)
  for (const { definition, handlers, policy } of services) {
    const methods: UntypedServiceImplementation = {}
    for (const [name, method] of Object.entries(definition)) {
      const handler = handlers[name] as Parameters<typeof toGrpc>[1]
      methods[name] = toGrpc(method, handler, runner(method.path, policy[name]!))
    }
    server.addService(definition, methods)
  }
  const socket = socketPath(address)
  if (socket !== undefined) await clearSocket(socket)
  const bound = await bind(server, options)
  if (socket !== undefined) await chmod(socket, 0o600)
  return {
    address: socket === undefined ? address.replace(/:\d+$/, `:${bound.port}`) : address,
    stop(graceMs = 10_000) {
      bound.close()
      return drain(server, graceMs)
    },
  }
}

function createRunner({ viewerKeys, clock, log, metrics, maxInFlight = MAX_IN_FLIGHT }: RpcServerOptions) {
  assertViewerKeys(viewerKeys)
  const keys = viewerKeys
  const seconds = metrics.histogram('selvedge_rpc_server_seconds', 'Time a call took here', ['method', 'code'])
  const inFlight = metrics.gauge('selvedge_rpc_server_in_flight', 'Calls running now')
  let running = 0
  return (path: string, rule: Rule): RunCall =>
    (call, work) => {
      const trace = continueTrace(readMeta(call.metadata, meta.traceparent))
      return runInTrace(trace, async () => {
        const started = performance.now()
        const count = (code: string) =>
          seconds.observe((performance.now() - started) / 1000, { method: path.slice(1), code })
        running += 1
        inFlight.set(running)
        try {
          if (running > maxInFlight) {
            throw new DomainError('UNAVAILABLE', 'too many calls at once', { reason: 'OVERLOADED' })
          }
          const ctx = readContext(call, trace, keys, clock)
          enforce(rule, ctx.hasViewer ? ctx.viewer : undefined)
          await onBehalfOf(ctx.hasViewer ? ctx.viewer : undefined, () => work(ctx))
          count('OK')
          return undefined
        } catch (error) {
          const refusal = asRefusal(error)
          // A handler that is cut off fails by its closed stream; that is no fault of its own.
          if (refusal !== error && !call.cancelled) log.error({ err: error, method: path }, 'call failed')
          count(refusal ? refusal.code : call.cancelled ? 'CANCELLED' : 'INTERNAL')
          return toStatus(refusal, trace.traceId)
        } finally {
          running -= 1
          inFlight.set(running)
        }
      })
    }
}

/** A call without a viewer is nobody's until its handler says more. */
function onBehalfOf<T>(viewer: Viewer | undefined, work: () => T): T {
  if (!viewer) return asTenant('', work)
  const { organisationKind: kind, organisationId } = viewer
  return kind === 'SYSTEM' || kind === 'OPERATOR' ? acrossTenants(work) : asTenant(organisationId, work)
}

function drain(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.forceShutdown(), graceMs)
    server.tryShutdown(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
