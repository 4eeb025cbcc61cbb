/**
 * What a viewer may see, and which offer counts, in the server's words. The server cannot say "the first list of this
 * chain that the document has an offer in", so lists are asked level by level: those of one level never meet in one
 * document, and a level counts where no earlier one has an offer.
 */
import type { estypes } from '@elastic/elasticsearch'
import type { CardSource } from './source.ts'
import type { ViewerOffer, Visibility } from '../query.ts'

export type Query = estypes.QueryDslQueryContainer

export interface Viewer {
  visible: Query
  levels: readonly Level[]
  scopes: readonly string[]
  /** The first offer of the chain. */
  offerOf(source: CardSource): ViewerOffer
}

export interface Level {
  lists: readonly string[]
  /** Holds where no earlier level has an offer. */
  first: Query
}

export function viewerOf(visibility: Visibility | undefined): Viewer {
  const { audiences = [], lists = [], scopes = [] } = visibility ?? {}
  const places = new Map([...new Set(lists)].map((list, place) => [list, place]))
  const levels = levelsOf(visibility)
  return {
    visible: {
      bool: {
        filter: [{ terms: { audiences: [...audiences] } }, { terms: { shown: [...places.keys()] } }],
        must_not: levels.map((level) => all({ terms: { hides: [...level.lists] } }, level.first)),
      },
    },
    levels,
    scopes,
    offerOf({ offers }) {
      const placeOf = (list: string) => places.get(list) ?? Infinity
      const best = offers.reduce((left, right) => (placeOf(right.list) < placeOf(left.list) ? right : left))
      const { list, currency, amount, card = null } = best
      return { list, currency, amount, card }
    },
  }
}

function levelsOf({ lists = [], chainLengths = [lists.length] }: Partial<Visibility> = {}): Level[] {
  const byLevel: string[][] = []
  let start = 0
  // What no chain takes in is one chain more.
  for (const length of [...chainLengths, Infinity]) {
    lists.slice(start, start + length).forEach((list, place) => (byLevel[place] ??= []).push(list))
    start += length
  }
  const earlier: string[] = []
  return byLevel.map((level) => {
    const before = [...earlier]
    earlier.push(...level)
    const offered: Query[] = [{ terms: { shown: before } }, { terms: { hides: before } }]
    return { lists: level, first: before.length ? { bool: { must_not: offered } } : { match_all: {} } }
  })
}

/** Documents whose offer of that currency counts for the viewer and lies between the bounds. */
export function pricedIn(levels: readonly Level[], price: { currency: string; min?: number; max?: number }): Query {
  return any(levels.map(({ lists, first }) => all(first, { nested: { path: 'offers', query: offerIn(lists, price) } })))
}

/** For nested offers. */
export function offerIn(
  lists: readonly string[],
  { currency, min, max }: { currency: string; min?: number; max?: number },
): Query {
  const inLists: Query[] = [{ terms: { 'offers.list': [...lists] } }, { term: { 'offers.currency': currency } }]
  const bounded = min !== undefined || max !== undefined
  return all(...inLists, ...(bounded ? [{ range: { 'offers.amount': { gte: min, lte: max } } }] : []))
}

export function all(...queries: Query[]): Query {
  return { bool: { filter: queries } }
}

/** Nothing, when there is nothing to choose from. */
export function any(queries: Query[]): Query {
  return queries.length ? { bool: { should: queries, minimum_should_match: 1 } } : { match_none: {} }
}
