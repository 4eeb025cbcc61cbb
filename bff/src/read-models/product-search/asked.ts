/**
 * Questions that people ask of the catalogue, now and then one, for comparing generations of its index. A question says
 * what its viewer may see, so it is asked again with the rights it was asked under; of whom it came it does not say.
 */
import type { SearchQuery } from '@selvedge/platform/search/query'
import type { Signal } from '@selvedge/platform/signal/signal'
import { productSearch } from './view.ts'

export const ASKED = 'asked-of-the-catalogue'

export interface Asked {
  /** Of the view: another one may understand questions otherwise. */
  version: number
  query: SearchQuery
}

const EVERY_MS = 1_000

/** @returns tells of a question unless one was told a moment ago; of what follows a first page nothing is told */
export function tellAsked(signal: Signal, everyMs = EVERY_MS): (query: SearchQuery) => void {
  let next = 0
  return (query) => {
    const now = performance.now()
    if (query.after !== undefined || now < next) return
    next = now + everyMs
    signal.emit(ASKED, JSON.stringify({ version: productSearch.version, query } satisfies Asked))
  }
}
