/** Failures a caller of the search port can tell apart. Those not named here are bugs or the machine's. */

/** The question itself is wrong: unknown facet, page too deep, cursor of another sort, too many values. */
export class SearchQueryError extends Error {
  override name = 'SearchQueryError'
}

/** There is no such index (not yet built, or dropped). */
export class IndexMissingError extends Error {
  override name = 'IndexMissingError'
}

/** The index was built for another schema: raise the view's version. */
export class SchemaMismatchError extends Error {
  override name = 'SchemaMismatchError'
}

/** Too many questions wait already, or one waited too long: answer "try again". */
export class SearchBusyError extends Error {
  override name = 'SearchBusyError'
  readonly retriable = true
}

/** The search server cannot be used: not reached, not the one that is needed, or it gives no permission. One line. */
export class SearchServerError extends Error {
  override name = 'SearchServerError'
  readonly retriable = true
  /** It may pass by itself: not reached, not ready. */
  readonly passing: boolean

  constructor(message: string, { passing = false, ...options }: ErrorOptions & { passing?: boolean } = {}) {
    super(message, options)
    this.passing = passing
  }
}

/** Across threads an error keeps its name and message only; this gives it its class back. */
export function searchError(name: string, message: string): Error {
  if (name === 'SearchQueryError') return new SearchQueryError(message)
  if (name === 'IndexMissingError') return new IndexMissingError(message)
  if (name === 'SchemaMismatchError') return new SchemaMismatchError(message)
  if (name === 'SearchBusyError') return new SearchBusyError(message)
  return new Error(message)
}
