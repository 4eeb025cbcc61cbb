import type { ApiError } from './api-error.ts'

/**
 * What was thrown, or what a hook of RTK Query calls `error`, as a page can say it. A chunk that is gone means that the server has moved on to a newer build.
 */
export function apiErrorOfCause(cause: unknown): ApiError {
  if (typeof cause === 'object' && cause !== null && 'kind' in cause) return cause as ApiError
  const message = cause instanceof Error ? cause.message : ''
  if (/dynamically imported module|Importing a module script failed|error loading dynamically/i.test(message))
    return { kind: 'outdated' }
  return { kind: 'defect' }
}
