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
    /** Someone else changed it meanwhile. */
    | 'conflict'
    /** This page is older than the server and must be reloaded. */
    | 'outdated'
    /** A defect; `traceId` finds it in the logs. */
    | 'defect'
  code?: string
  /** Finer than the code: `LOGIN_LOCKED`, `UNKNOWN_DOCUMENT`. */
  reason?: string
  message?: string
  /** Which service did not answer. */
  service?: string
  traceId?: string
  retryAfter?: number
}

const kinds: Record<string, ApiError['kind']> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  BAD_USER_INPUT: 'rejected',
  RATE_LIMITED: 'busy',
  CONFLICT: 'conflict',
  STALE: 'conflict',
  UNAVAILABLE: 'unavailable',
}

/** One entry of `errors` in a GraphQL answer. */
export type WireError = {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string; reason?: string; service?: string; traceId?: string; retryAfter?: number }
}

export function apiErrorOf(error: WireError): ApiError {
  const { code, ...extensions } = error.extensions ?? {}
  // The server does not know this page's documents: one of the two is older.
  const kind = extensions.reason === 'UNKNOWN_DOCUMENT' ? 'outdated' : ((code && kinds[code]) ?? 'defect')
  return { ...extensions, kind: kind || 'defect', code, message: error.message }
}

/** An answer that is not GraphQL: a proxy's page, a refusal before execution. */
export function apiErrorOfStatus(status: number, retryAfter: string | null): ApiError {
  if (status === 401) return { kind: 'signed-out' }
  if (status === 403) return { kind: 'forbidden' }
  if (status === 429) return { kind: 'busy', retryAfter: Number(retryAfter) || undefined }
  if (status >= 500) return { kind: 'unavailable', retryAfter: Number(retryAfter) || undefined }
  return { kind: 'rejected' }
}
