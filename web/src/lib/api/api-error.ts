/** Why a request gave no data, as a page can say it. The codes are the server's `extensions.code`. */
export type ApiError = {
  kind:
    /** The request did not reach the server. */
    | 'offline'
    /** The server, or the part asked for, does not answer now; trying again may help. */
    | 'unavailable'
    /** Too many requests; wait `retryAfter` seconds. */
    | 'busy'
    | 'signed-out'
    | 'forbidden'
    | 'not-found'
    /** The request itself is wrong. */
    | 'rejected'
    /** This page is older than the server and must be reloaded. */
    | 'outdated'
    /** A defect; `traceId` finds it in the logs. */
    | 'defect'
  code?: string
  message?: string
  traceId?: string
  retryAfter?: number
}

const kinds: Record<string, ApiError['kind']> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  BAD_USER_INPUT: 'rejected',
  RATE_LIMITED: 'busy',
  UNAVAILABLE: 'unavailable',
  DEADLINE_EXCEEDED: 'unavailable',
  PERSISTED_QUERY_NOT_FOUND: 'outdated',
  PERSISTED_QUERY_NOT_SUPPORTED: 'outdated',
  UNKNOWN_DOCUMENT: 'outdated',
}

/** One entry of `errors` in a GraphQL answer. */
export type WireError = {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string; traceId?: string; retryAfter?: number }
}

export function apiErrorOf(error: WireError): ApiError {
  const { code, traceId, retryAfter } = error.extensions ?? {}
  return { kind: (code && kinds[code]) || 'defect', code, message: error.message, traceId, retryAfter }
}

/** An answer that is not GraphQL: a proxy's page, a refusal before execution. */
export function apiErrorOfStatus(status: number, retryAfter: string | null): ApiError {
  if (status === 401) return { kind: 'signed-out' }
  if (status === 403) return { kind: 'forbidden' }
  if (status === 429) return { kind: 'busy', retryAfter: Number(retryAfter) || undefined }
  if (status >= 500) return { kind: 'unavailable', retryAfter: Number(retryAfter) || undefined }
  return { kind: 'rejected' }
}
