import { DomainError, isDomainError } from '../rpc/errors.ts'
import type { ErrorCode } from '../rpc/errors.ts'

/** RFC 9457, with our stable `code` and `reason` to branch on. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  code: string
  reason?: string
  /** To be told to support: finds the request in the logs. */
  traceId: string
  /** Plain data that belongs to the reason. */
  details?: Record<string, unknown>
}

export interface ProblemAnswer {
  problem: Problem
  headers: Record<string, string>
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

const STATUS_OF: Record<ErrorCode, { status: number; title: string }> = {
  INVALID: { status: 400, title: 'The request is not valid' },
  UNAUTHENTICATED: { status: 401, title: 'Not signed in' },
  NOT_ALLOWED: { status: 403, title: 'Not allowed' },
  NOT_FOUND: { status: 404, title: 'Not found' },
  CONFLICT: { status: 409, title: 'Against the present state' },
  EXISTS: { status: 409, title: 'Already exists' },
  GONE: { status: 410, title: 'No longer there' },
  STALE: { status: 412, title: 'A newer version exists' },
  LIMIT: { status: 429, title: 'Too much or too often' },
  UNAVAILABLE: { status: 503, title: 'Not available now' },
}

/** HTTP statuses of the framework itself (body too large, no such method …) in our codes. */
const CODE_OF_STATUS = new Map<number, ErrorCode>([
  [401, 'UNAUTHENTICATED'],
  [403, 'NOT_ALLOWED'],
  [404, 'NOT_FOUND'],
  [409, 'CONFLICT'],
  [412, 'STALE'],
  [413, 'LIMIT'],
  [429, 'LIMIT'],
  [431, 'LIMIT'],
  [503, 'UNAVAILABLE'],
])

/**
 * What a caller is told of an error. Expected refusals and faults of the request are told as they are; of anything
 * else only that it happened, and the trace id.
 */
export function toProblem(error: unknown, traceId: string): ProblemAnswer {
  if (isDomainError(error)) return ofDomainError(error, traceId)
  const status = requestFault(error)
  if (status === undefined) {
    const problem = { type: 'about:blank', title: 'Internal error', status: 500, code: 'INTERNAL', traceId }
    return { problem, headers: {} }
  }
  const code = CODE_OF_STATUS.get(status) ?? 'INVALID'
  const { message, code: reason } = error as Error & { code?: string }
  const { problem, headers } = ofDomainError(new DomainError(code, message, { reason }), traceId)
  return { problem: { ...problem, status }, headers }
}

/** Whether an error is nobody's bug and need not be logged as one. */
export function isExpected(error: unknown): boolean {
  return isDomainError(error) || requestFault(error) !== undefined
}

function ofDomainError(error: DomainError, traceId: string): ProblemAnswer {
  const { code, reason, message, details } = error
  const { status, title } = STATUS_OF[code]
  const type = `urn:selvedge:problem:${reason.toLowerCase().replaceAll('_', '-')}`
  const problem: Problem = { type, title, status, detail: message, code, reason, traceId }
  if (Object.keys(details).length > 0) problem.details = details
  return { problem, headers: headersFor(code, details) }
}

function headersFor(code: ErrorCode, details: Record<string, unknown>): Record<string, string> {
  if (code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer' }
  if (code !== 'LIMIT' && code !== 'UNAVAILABLE') return {}
  const seconds = Number(details['retryAfterSeconds'] ?? 1)
  return { 'retry-after': String(Math.max(1, Math.ceil(Number.isFinite(seconds) ? seconds : 1))) }
}

/** The status of an error that Fastify raised about the request; its own bugs carry 500 or none. */
function requestFault(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  const { statusCode, code } = error as Error & { statusCode?: unknown; code?: unknown }
  const fromFastify = typeof code === 'string' && code.startsWith('FST_')
  const isFault = fromFastify && typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
  return isFault ? statusCode : undefined
}
