import type { Metadata, ServiceDefinition } from '@grpc/grpc-js'
import type { RpcContext } from './context.ts'
import type { Rule } from './policy.ts'

/**
 * Types derived from the service definitions that ts-proto generates (`CatalogServiceService`): nothing else has to
 * be generated for typed handlers and clients.
 */
export type Definition = ServiceDefinition

export type RequestOf<Method> = Method extends { requestSerialize: (value: infer Request) => Buffer } ? Request : never

export type ResponseOf<Method> = Method extends { responseDeserialize: (bytes: Buffer) => infer Response }
  ? Response
  : never

type Sent<Method> = Method extends { requestStream: true } ? AsyncIterable<RequestOf<Method>> : RequestOf<Method>

type Answered<Method> = Method extends { responseStream: true }
  ? AsyncIterable<ResponseOf<Method>>
  : Promise<ResponseOf<Method>>

/**
 * A method as its service writes it; a stream on either side is an async iterable. One that waits before it yields
 * has to watch `ctx.signal`: a caller that has gone is otherwise noticed only at the next yield.
 */
export type Handler<Method> = (request: Sent<Method>, ctx: RpcContext) => Answered<Method>

export type Handlers<D> = { [Name in keyof D]: Handler<D[Name]> }

/** Each method has a rule; one without is not served at all. */
export type Policy<D> = { [Name in keyof D]: Rule }

/** A method as its callers see it. */
export type ClientMethod<Method, Options> = (
  request: Method extends { requestStream: true }
    ? AsyncIterable<RequestOf<Method>> | Iterable<RequestOf<Method>>
    : RequestOf<Method>,
  options: Options,
) => Answered<Method>

export type ClientMethods<D, Options> = { [Name in keyof D]: ClientMethod<D[Name], Options> }

/** Names of the metadata every call carries. */
export const meta = {
  viewer: 'x-viewer',
  requestId: 'x-request-id',
  traceparent: 'traceparent',
} as const

export function readMeta(metadata: Metadata, name: string): string | undefined {
  const value = metadata.get(name)[0]
  return value === undefined ? undefined : String(value)
}
