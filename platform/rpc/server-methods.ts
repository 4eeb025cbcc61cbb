import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type {
  handleBidiStreamingCall,
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  UntypedHandleCall,
} from '@grpc/grpc-js'
import type { RpcContext } from './context.ts'
import type { SurfaceCall } from './server-call.ts'
import type { RpcStatus } from './status.ts'

// Messages are opaque here; `Handlers<D>` has checked them against the definition.
type Message = unknown
type Implementation = (request: Message, ctx: RpcContext) => unknown

/**
 * Runs one call: reads the context, enforces the rule, calls `work`, counts and logs.
 * @returns the status of a call that failed, undefined when all went well
 */
export type RunCall = (call: SurfaceCall, work: (ctx: RpcContext) => Promise<void>) => Promise<RpcStatus | undefined>

/** Makes of a handler, written with promises and async iterables, what grpc-js wants for this kind of method. */
export function toGrpc(
  kind: { requestStream: boolean; responseStream: boolean },
  implementation: Implementation,
  run: RunCall,
): UntypedHandleCall {
  if (kind.requestStream) return kind.responseStream ? bidi(implementation, run) : clientStream(implementation, run)
  return kind.responseStream ? serverStream(implementation, run) : unary(implementation, run)
}

function unary(implementation: Implementation, run: RunCall): handleUnaryCall<Message, Message> {
  return async (call, callback) => {
    let response: Message
    const failed = await run(call, async (ctx) => {
      response = await implementation(call.request, ctx)
    })
    if (failed) callback(failed)
    else callback(null, response)
  }
}

function clientStream(implementation: Implementation, run: RunCall): handleClientStreamingCall<Message, Message> {
  return async (call, callback) => {
    let response: Message
    const failed = await run(call, async (ctx) => {
      response = await implementation(requestsOf(call), ctx)
    })
    if (failed) callback(failed)
    else callback(null, response)
  }
}

function serverStream(implementation: Implementation, run: RunCall): handleServerStreamingCall<Message, Message> {
  return async (call) => {
    const failed = await run(call, (ctx) => writeAll(call, implementation(call.request, ctx), ctx.signal))
    finish(call, failed)
  }
}

function bidi(implementation: Implementation, run: RunCall): handleBidiStreamingCall<Message, Message> {
  return async (call) => {
    const failed = await run(call, (ctx) => writeAll(call, implementation(requestsOf(call), ctx), ctx.signal))
    finish(call, failed)
  }
}

/** Leaving the stream must not destroy it: it is the same object the response goes out by. */
function requestsOf(call: Readable): AsyncIterable<Message> {
  return call.iterator({ destroyOnReturn: false })
}

interface Sink extends NodeJS.EventEmitter {
  write(message: Message): boolean
  end(): unknown
}

/** Writes as fast as the peer reads. Stops without an error when the caller has gone: nobody is left to tell. */
async function writeAll(sink: Sink, messages: unknown, signal: AbortSignal): Promise<void> {
  for await (const message of messages as AsyncIterable<Message>) {
    if (signal.aborted) return
    if (!sink.write(message)) await once(sink, 'drain', { signal }).catch(() => undefined)
  }
}

function finish(call: Sink & { cancelled: boolean }, failed: RpcStatus | undefined): void {
  if (call.cancelled) return
  // grpc-js sends an `error` of a writable call as its final status.
  if (failed) call.emit('error', failed)
  else call.end()
}
