import { once } from 'node:events'
import { Metadata } from '@grpc/grpc-js'
import type { Client, MethodDefinition, ServiceError } from '@grpc/grpc-js'
import { currentTrace, traceparentOf } from '../telemetry/trace.ts'
import type { Bulkhead } from './bulkhead.ts'
import { meta } from './definition.ts'
import { DomainError } from './errors.ts'
import { fromStatus } from './status.ts'
import type { Viewer } from './viewer.ts'

// Messages are opaque here; `ClientMethods<D>` types them for the caller.
type Message = unknown
type Method = MethodDefinition<Message, Message>

export interface Channel {
  grpc: Client
  bulkhead: Bulkhead
  sign(viewer: Viewer): string
}

export interface Call {
  viewer: Viewer
  /** Milliseconds since the epoch. */
  deadline: number
  requestId?: string
  signal?: AbortSignal
  traceparent?: string
}

/** One attempt at a method with a single response. */
export async function callOnce(channel: Channel, method: Method, request: Message, call: Call): Promise<Message> {
  assertWanted(call, method)
  const leave = channel.bulkhead.enter()
  let cancel = () => {}
  try {
    return await new Promise<Message>((resolve, reject) => {
      const { path, requestSerialize, responseDeserialize } = method
      const settle = (error: ServiceError | null, response?: Message) => {
        if (error) reject(fromStatus(error, path))
        else resolve(response)
      }
      const metadata = metadataOf(channel, call)
      const options = { deadline: call.deadline }
      if (method.requestStream) {
        const { grpc } = channel
        const running = grpc.makeClientStreamRequest(
          path,
          requestSerialize,
          responseDeserialize,
          metadata,
          options,
          settle,
        )
        cancel = () => running.cancel()
        feed(running, request).catch((error: unknown) => {
          reject(error)
          cancel()
        })
      } else {
        const { grpc } = channel
        const running = grpc.makeUnaryRequest(
          path,
          requestSerialize,
          responseDeserialize,
          request,
          metadata,
          options,
          settle,
        )
        cancel = () => running.cancel()
      }
      call.signal?.addEventListener('abort', cancel, { once: true })
    })
  } finally {
    call.signal?.removeEventListener('abort', cancel)
    leave()
  }
}

/** A method with a stream of responses. The call starts with the first `next` and is cancelled when left early. */
export async function* callStream(channel: Channel, method: Method, request: Message, call: Call) {
  assertWanted(call, method)
  const leave = channel.bulkhead.enter()
  const { path, requestSerialize, responseDeserialize } = method
  const metadata = metadataOf(channel, call)
  const options = { deadline: call.deadline }
  const { grpc } = channel
  const running = method.requestStream
    ? grpc.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, metadata, options)
    : grpc.makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, metadata, options)
  const cancel = () => running.cancel()
  call.signal?.addEventListener('abort', cancel, { once: true })
  let feedFault: { error: unknown } | undefined
  if (method.requestStream) {
    feed(running as unknown as Sink, request).catch((error: unknown) => {
      feedFault = { error }
      cancel()
    })
  }
  try {
    for await (const message of running) yield message as Message
  } catch (error) {
    throw feedFault ? feedFault.error : fromStatus(error as ServiceError, path)
  } finally {
    call.signal?.removeEventListener('abort', cancel)
    // After the end this does nothing; `running` may no longer emit anything nobody listens to.
    running.on('error', () => {})
    cancel()
    leave()
  }
}

interface Sink extends NodeJS.EventEmitter {
  write(message: Message): boolean
  end(): void
}

/** Sends the requests as fast as the service takes them; ends silently when the call is over before them. */
async function feed(sink: Sink, requests: Message): Promise<void> {
  const over = new AbortController()
  sink.once('close', () => over.abort())
  // A call that ended leaves its error to the response side.
  sink.on('error', () => over.abort())
  sink.once('status', () => over.abort())
  for await (const request of requests as AsyncIterable<Message>) {
    if (over.signal.aborted) return
    if (!sink.write(request)) await once(sink, 'drain', { signal: over.signal }).catch(() => undefined)
  }
  if (!over.signal.aborted) sink.end()
}

function metadataOf(channel: Channel, call: Call): Metadata {
  const metadata = new Metadata()
  metadata.set(meta.viewer, channel.sign(call.viewer))
  if (call.requestId !== undefined) metadata.set(meta.requestId, call.requestId)
  const trace = currentTrace()
  const traceparent = call.traceparent ?? (trace && traceparentOf(trace))
  if (traceparent !== undefined) metadata.set(meta.traceparent, traceparent)
  return metadata
}

function assertWanted({ signal }: Call, { path }: Method): void {
  if (!signal?.aborted) return
  throw new DomainError('UNAVAILABLE', `${path}: cancelled`, { reason: 'CANCELLED', retriable: false })
}
