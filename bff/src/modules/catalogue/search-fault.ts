import { DomainError } from '@selvedge/platform/rpc/errors'
import { SearchBusyError, SearchQueryError, SearchServerError } from '@selvedge/platform/search/search-errors'

/** Faults of a search as a client may know them; anything else is a bug. */
export function searchFault(error: unknown): never {
  if (error instanceof SearchQueryError) {
    throw new DomainError('INVALID', error.message, { reason: 'SEARCH_INVALID', cause: error })
  }
  if (error instanceof SearchBusyError) {
    throw new DomainError('UNAVAILABLE', 'search is busy; try again', {
      reason: 'SEARCH_BUSY',
      details: { service: 'search', retryAfterSeconds: 1 },
      cause: error,
    })
  }
  if (error instanceof SearchServerError) {
    throw new DomainError('UNAVAILABLE', 'search is down; orders and their status are not', {
      reason: 'SEARCH_DOWN',
      details: { service: 'search', retryAfterSeconds: 5 },
      cause: error,
    })
  }
  throw error
}
