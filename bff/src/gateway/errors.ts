/** The one place where errors become what a client of GraphQL sees, and failures of services become partial data. */
import { isRetriable } from '@selvedge/platform/db/errors'
import { DomainError, RemoteFault } from '@selvedge/platform/rpc/errors'
import type { ErrorCode } from '@selvedge/platform/rpc/errors'
import type { Logger } from '@selvedge/platform/telemetry/logger'
import { currentTrace, newTrace } from '@selvedge/platform/telemetry/trace'
import { GraphQLError } from 'graphql'
import type { GraphQLFormattedError } from 'graphql'

/** Stable codes of `extensions.code`; the client branches on them. */
const CODE_OF: Record<ErrorCode, string> = {
  INVALID: 'BAD_USER_INPUT',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  NOT_ALLOWED: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  EXISTS: 'CONFLICT',
  GONE: 'GONE',
  STALE: 'STALE',
  LIMIT: 'RATE_LIMITED',
  UNAVAILABLE: 'UNAVAILABLE',
}

export interface Refused {
  __typename: 'Refused'
  code: string
  message: string
  problems: { code: string; pointer: string; message: string }[]
}

/**
 * An expected failure of a mutation as data. What is no refusal of this request (a service that is away, a session
 * that is over, a bug) is thrown on.
 */
export function refuse(error: unknown): Refused {
  if (!(error instanceof DomainError) || error.code === 'UNAVAILABLE') throw error
  const { reason, message, details } = error
  const problems = Array.isArray(details['problems']) ? (details['problems'] as Refused['problems']) : []
  return {
    __typename: 'Refused',
    code: reason,
    message,
    problems: problems.map(({ code = '', pointer = '', message: text = '' }) => ({ code, pointer, message: text })),
  }
}

/**
 * Turns any error into what may leave: refusals as they are, faults of the document without hints at the schema,
 * everything else logged and masked behind its trace id.
 */
export function createErrorMask(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const traceId = (currentTrace() ?? newTrace()).traceId
    const { path, locations } = formatted
    const where = { ...(locations && { locations }), ...(path && { path }) }
    const cause = originalOf(error)
    if (cause instanceof GraphQLError) {
      const code = formatted.extensions?.code ?? 'GRAPHQL_VALIDATION_FAILED'
      // "Did you mean …" would tell an outsider the schema.
      const message = formatted.message.replaceAll(/ ?Did you mean .+\?/g, '')
      return { message, ...where, extensions: { code, traceId } }
    }
    const refusal = asDomainError(cause)
    if (refusal) return { message: refusal.message, ...where, extensions: extensionsOf(refusal, traceId) }
    log.error({ err: cause, path, traceId }, 'a resolver failed')
    return { message: 'internal error', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } }
  }
}

/** Names the services whose parts are missing in the answer, once for the whole. */
export function unavailableIn(errors: readonly GraphQLFormattedError[] | undefined): string[] {
  const services = (errors ?? [])
    .filter(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')
    .map(({ extensions }) => String(extensions?.['service'] ?? 'unknown'))
  return [...new Set(services)].toSorted()
}

function extensionsOf({ code, reason, retriable, details }: DomainError, traceId: string) {
  const { retryAfterSeconds, service } = details
  return {
    code: CODE_OF[code],
    reason,
    traceId,
    ...(retriable && { retriable }),
    ...(typeof retryAfterSeconds === 'number' && { retryAfter: retryAfterSeconds }),
    ...(typeof service === 'string' && { service }),
  }
}

function asDomainError(cause: unknown): DomainError | undefined {
  // A viewer that a service does not accept is our fault, not the end of the session.
  if (cause instanceof DomainError) return cause.reason.startsWith('VIEWER_') ? undefined : cause
  if (cause instanceof RemoteFault || !isRetriable(cause)) return undefined
  return new DomainError('UNAVAILABLE', 'this part is not available now', {
    reason: 'READ_MODEL_UNAVAILABLE',
    details: { service: 'read-models' },
    cause,
  })
}

function originalOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}
