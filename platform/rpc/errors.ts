/** The few ways in which a well-made program may refuse; stable, because clients branch on them. */
export type ErrorCode =
  | 'INVALID' // the request makes no sense, whatever the state
  | 'NOT_FOUND' // not there, or not for this viewer: the two must look alike
  | 'NOT_ALLOWED'
  | 'CONFLICT' // against the state as it is now
  | 'EXISTS'
  | 'GONE' // it was there and will not come again: begin anew from where the details say
  | 'STALE' // the caller saw an older version than the one that stands
  | 'LIMIT' // too much or too often
  | 'UNAVAILABLE' // not now; may work later
  | 'UNAUTHENTICATED'

export interface ErrorOptions {
  /** Stable and finer than the code, such as `PRICE_LIST_NAME_TAKEN`; the code unless given. */
  reason?: string
  /** The same call may succeed later without any change; true for UNAVAILABLE unless given. */
  retriable?: boolean
  /** Plain data for the caller, JSON, at most 4 KB: what is longer is left out. */
  details?: Record<string, unknown>
  cause?: unknown
}

/** An expected refusal: it is shown to the caller as it is, and not logged as a fault. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly reason: string
  readonly retriable: boolean
  readonly details: Record<string, unknown>

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.reason = options.reason ?? code
    this.retriable = options.retriable ?? code === 'UNAVAILABLE'
    this.details = options.details ?? {}
  }
}

/** The called service failed by a bug of its own; what happened is in its log under the trace id. */
export class RemoteFault extends Error {
  override readonly name = 'RemoteFault'
  readonly method: string
  readonly traceId: string | undefined

  constructor(method: string, message: string, traceId?: string) {
    super(`${method}: ${message}`)
    this.method = method
    this.traceId = traceId
  }
}

export function isDomainError(error: unknown, code?: ErrorCode): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code)
}
