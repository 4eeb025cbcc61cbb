import { Metadata, status } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { isRetriable } from '../db/errors.ts'
import { DomainError, RemoteFault } from './errors.ts'
import type { ErrorCode } from './errors.ts'

/** The one place where our codes and gRPC's meet. */
const STATUS_OF: Record<ErrorCode, status> = {
  INVALID: status.INVALID_ARGUMENT,
  NOT_FOUND: status.NOT_FOUND,
  NOT_ALLOWED: status.PERMISSION_DENIED,
  CONFLICT: status.FAILED_PRECONDITION,
  EXISTS: status.ALREADY_EXISTS,
  GONE: status.OUT_OF_RANGE,
  STALE: status.ABORTED,
  LIMIT: status.RESOURCE_EXHAUSTED,
  UNAVAILABLE: status.UNAVAILABLE,
  UNAUTHENTICATED: status.UNAUTHENTICATED,
}

/** What gRPC says by itself, without a trailer of ours. */
const CODE_OF = new Map<status, { code: ErrorCode; reason: string; retriable?: boolean }>([
  [status.INVALID_ARGUMENT, { code: 'INVALID', reason: 'INVALID' }],
  [status.RESOURCE_EXHAUSTED, { code: 'LIMIT', reason: 'MESSAGE_TOO_LARGE' }],
  [status.UNAVAILABLE, { code: 'UNAVAILABLE', reason: 'UNREACHABLE' }],
  [status.DEADLINE_EXCEEDED, { code: 'UNAVAILABLE', reason: 'DEADLINE_EXCEEDED' }],
  [status.CANCELLED, { code: 'UNAVAILABLE', reason: 'CANCELLED', retriable: false }],
  [status.UNAUTHENTICATED, { code: 'UNAUTHENTICATED', reason: 'UNAUTHENTICATED' }],
  [status.PERMISSION_DENIED, { code: 'NOT_ALLOWED', reason: 'NOT_ALLOWED' }],
])

const TRAILER = 'error-details-bin'
// HTTP/2 peers refuse large headers; the message travels percent-encoded and may triple.
const MAX_MESSAGE_LENGTH = 1000
const MAX_DETAILS_BYTES = 4096

interface Trailer {
  code?: ErrorCode
  reason?: string
  retriable?: boolean
  details?: Record<string, unknown>
  traceId?: string
}

export interface RpcStatus {
  code: status
  details: string
  metadata: Metadata
}

/** A refusal travels as it is; none stands for a bug, told only as `internal error` and the trace id to look for. */
export function toStatus(refusal: DomainError | undefined, traceId: string): RpcStatus {
  if (!refusal) return { code: status.INTERNAL, details: 'internal error', metadata: trailer({ traceId }) }
  const { code, reason, retriable } = refusal
  const details = Buffer.byteLength(JSON.stringify(refusal.details)) <= MAX_DETAILS_BYTES ? refusal.details : {}
  return {
    code: STATUS_OF[code],
    details: refusal.message.slice(0, MAX_MESSAGE_LENGTH),
    metadata: trailer({ code, reason, retriable, details, traceId }),
  }
}

/**
 * What a caller may be told of an error; undefined for a bug. A database, log or index that is away is not told in its
 * own words: they name machines and statements.
 */
export function asRefusal(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error
  if (!isRetriable(error)) return undefined
  return new DomainError('UNAVAILABLE', 'what this service keeps cannot be reached now', { reason: 'STORAGE' })
}

/** The error a caller sees: a DomainError when the refusal was expected, else a RemoteFault. */
export function fromStatus(error: ServiceError, method: string): DomainError | RemoteFault {
  const { code, reason, retriable, details, traceId } = readTrailer(error.metadata)
  if (code !== undefined && code in STATUS_OF) {
    return new DomainError(code, error.details, { reason, retriable, details, cause: error })
  }
  const own = CODE_OF.get(error.code)
  if (own) return new DomainError(own.code, `${method}: ${error.details}`, { ...own, cause: error })
  return new RemoteFault(method, error.details, traceId)
}

function trailer(content: Trailer): Metadata {
  const metadata = new Metadata()
  metadata.set(TRAILER, Buffer.from(JSON.stringify(content)))
  return metadata
}

function readTrailer(metadata: Metadata | undefined): Trailer {
  const bytes = metadata?.get(TRAILER)[0]
  if (bytes === undefined) return {}
  try {
    return JSON.parse(bytes.toString()) as Trailer
  } catch {
    return {}
  }
}
