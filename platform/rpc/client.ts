import { Client } from '@grpc/grpc-js'
import type { ChannelOptions } from '@grpc/grpc-js'
import type { Clock } from '../clock.ts'
import { callOnce, callStream } from './client-call.ts'
import type { Call, Channel } from './client-call.ts'
import { grpcTarget } from './address.ts'
import { createBulkhead } from './bulkhead.ts'
import type { ClientMethods, Definition } from './definition.ts'
import { isSafe, withRetry } from './retry.ts'
import { clientCredentials } from './tls.ts'
import type { TlsFiles } from './tls.ts'
import type { Viewer } from './viewer.ts'
import { assertViewerKeys, signViewer } from './viewer-token.ts'
import type { ViewerKey } from './viewer-token.ts'

export interface ConnectOptions {
  /** `unix:<path>`, `host:port`, or its copies: `dns:///host:port`, `10.0.0.1:50|10.0.0.2:50`. */
  address: string
  viewerKeys: readonly ViewerKey[]
  clock: Clock
  /** Name of the calling service, for the other side's logs. */
  service: string
  /** For reads (methods named `Get…`, `List…`, `BatchGet…`, `Check…`, `Search…`, `Find…`, `Read…`); 2 s unless given. */
  defaultDeadlineMs?: number
  /** For everything else that is not a stream; 10 s unless given. */
  writeDeadlineMs?: number
  /** For streams, whole; 60 s unless given. */
  streamDeadlineMs?: number
  /** Calls under way at once; more fail at once with UNAVAILABLE. 256 unless given. */
  maxInFlight?: number
  maxMessageBytes?: number
  tls?: TlsFiles
}

/** The context of a running call may be given as it is: what is left of its time then bounds this call too. */
export interface CallOptions {
  viewer: Viewer
  /** Makes a write repeatable: given, the call is tried again when the service is briefly away. */
  requestId?: string
  /** From now. */
  deadlineMs?: number
  /** Absolute, milliseconds since the epoch; the earlier of the two counts. */
  deadline?: number
  signal?: AbortSignal
  /** The current trace unless given. */
  traceparent?: string
}

export type RpcClient<D> = ClientMethods<D, CallOptions> & {
  /** Resolves once the service can be reached. @throws Error after `withinMs` */
  waitForReady(withinMs: number): Promise<void>
  close(): void
}

const MAX_MESSAGE_BYTES = 8 * 1024 * 1024

/**
 * A client with one promise-returning method per RPC. Refusals arrive as DomainError, bugs of the service as
 * RemoteFault. Every call has a deadline.
 */
export function connect<D extends Definition>(target: D | { service: D }, options: ConnectOptions): RpcClient<D> {
  // ts-proto exports both `XService` (the definition) and `XClient` (a constructor that holds it).
  const definition = typeof target === 'function' ? (target as unknown as { service: D }).service : (target as D)
  const { defaultDeadlineMs = 2_000, writeDeadlineMs = 10_000, streamDeadlineMs = 60_000 } = options
  const keys = options.viewerKeys
  assertViewerKeys(keys)
  const grpc = new Client(grpcTarget(options.address), clientCredentials(options.tls), channelOptions(options))
  const channel: Channel = {
    grpc,
    bulkhead: createBulkhead(options.maxInFlight ?? 256),
    sign: (viewer) => signViewer(viewer, keys[0], options.clock.now()),
  }
  const methods = Object.entries(definition).map(([name, method]) => {
    if (name === 'close' || name === 'waitForReady') throw new Error(`an RPC cannot be named ${name}`)
    const safe = isSafe(method.path)
    const streamed = method.requestStream || method.responseStream
    const timeout = streamed ? streamDeadlineMs : safe ? defaultDeadlineMs : writeDeadlineMs
    const invoke = (request: unknown, callOptions: CallOptions) => {
      const call = callOf(callOptions, timeout)
      if (method.responseStream) return callStream(channel, method, request, call)
      const attempt = () => callOnce(channel, method, request, call)
      // A request stream is consumed by the first attempt.
      const repeatable = !method.requestStream && (safe || call.requestId !== undefined)
      return repeatable ? withRetry(attempt, call.deadline, call.signal) : attempt()
    }
    return [name, invoke]
  })
  return Object.assign(Object.fromEntries(methods), {
    waitForReady: (withinMs: number) =>
      new Promise<void>((resolve, reject) => {
        grpc.waitForReady(Date.now() + withinMs, (error) => (error ? reject(error) : resolve()))
      }),
    close: () => grpc.close(),
  }) as RpcClient<D>
}

function callOf(options: CallOptions, timeoutMs: number): Call {
  const { viewer, requestId, signal, traceparent, deadlineMs = timeoutMs } = options
  const deadline = Math.min(options.deadline ?? Infinity, Date.now() + deadlineMs)
  return { viewer, requestId, signal, traceparent, deadline }
}

function channelOptions({ service, maxMessageBytes = MAX_MESSAGE_BYTES }: ConnectOptions): ChannelOptions {
  return {
    'grpc.primary_user_agent': service,
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': maxMessageBytes,
    // A neighbour that stands still keeps its connections; a person does not wait longer than this.
    'grpc.keepalive_time_ms': 5_000,
    'grpc.keepalive_timeout_ms': 10_000,
    // A restarted neighbour should be found again within a second or two.
    'grpc.initial_reconnect_backoff_ms': 50,
    'grpc.max_reconnect_backoff_ms': 1_000,
    'grpc.dns_min_time_between_resolutions_ms': 250,
    'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
    'grpc.service_config_disable_resolution': 1,
    // Calls between services never leave through a web proxy of the environment.
    'grpc.enable_http_proxy': 0,
    'grpc.enable_channelz': 0,
  }
}
