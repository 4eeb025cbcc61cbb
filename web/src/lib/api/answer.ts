import { apiErrorOf, type ApiError, type WireError } from './api-error.ts'

/** A part of an answer that a slow or dead service could not give; `path` as in `order.lines.3.availability`. */
export type UnavailablePart = { path: string; error: ApiError }

/**
 * What a query resolves to: the data, and beside it the parts that are missing. A page shows what it has and
 * says which part is late.
 */
export type Answer<Result> = Result & { readonly unavailableParts?: readonly UnavailablePart[] }

export function answerOf<Result extends object>(data: Result, errors: readonly WireError[]): Answer<Result> {
  if (errors.length === 0) return data
  const unavailableParts = errors.map((error) => ({ path: (error.path ?? []).join('.'), error: apiErrorOf(error) }))
  return { ...data, unavailableParts }
}

/** Whether the part at `path`, or anything in or around it, is missing: `'search.facets'`. */
export function isUnavailable(answer: Answer<object> | undefined, path: string) {
  return (answer?.unavailableParts ?? []).some(
    (part) => part.path === path || part.path.startsWith(`${path}.`) || path.startsWith(`${part.path}.`),
  )
}
