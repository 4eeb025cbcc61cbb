import type { Viewer } from './viewer.ts'

/**
 * What a handler knows of its call. It can be given as the options of a further call: viewer, trace, request id,
 * cancellation and what is left of the time travel on.
 */
export interface RpcContext {
  /** Asking for it in an anonymous call without a viewer throws UNAUTHENTICATED. */
  readonly viewer: Viewer
  readonly hasViewer: boolean
  /** The caller's id of this request: the same id again means the same request. Fresh when the caller gave none. */
  readonly requestId: string
  /** When the caller stops waiting: milliseconds since the epoch, by the machine's clock. */
  readonly deadline: number
  /** Aborted when the caller has gone or its time is over. */
  readonly signal: AbortSignal
  readonly traceparent: string
}
