/** One visibility made ready: which documents it shows, which offer of each counts, what its scopes reveal. */
import { Bitmap } from './bitmap.ts'
import { createLru } from './lru.ts'
import { mendScopes } from './scoped-values.ts'
import { valuesOf, withAny } from './facet-column.ts'
import type { Lru } from './lru.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { OfferStore } from './offer-store.ts'
import type { ScopedValues } from './scoped-values.ts'
import type { Visibility } from '../query.ts'

export interface Viewer {
  visible: Bitmap
  /** By list number: place in the chain, or -1. */
  rank: Int32Array
  audiences: ReadonlySet<string>
  scopes: ReadonlySet<string>
  /** By facet and chosen scopes, made when first asked for. */
  scoped: Lru<ScopedValues>
}

export function createViewer(index: MemoryIndex, visibility: Visibility | undefined): Viewer {
  const { audiences = [], lists = [], scopes = [] } = visibility ?? {}
  const offers = index.offers
  const rank = new Int32Array(offers.listNames.length).fill(-1)
  const visible = new Bitmap(index.size)
  // Documents for which no list of the chain has decided yet.
  const undecided = withAny(index.audiences, audiences)
  lists.forEach((list, place) => {
    const number = offers.listNumbers.get(list)
    if (number === undefined || rank[number] !== -1) return
    rank[number] = place
    const decided = undecided.copy().and(offers.offered[number]!)
    undecided.andNot(decided)
    visible.or(decided.andNot(offers.hidden[number]!))
  })
  return { visible, rank, audiences: new Set(audiences), scopes: new Set(scopes), scoped: createLru(4) }
}

/** Brings a viewer up to date for a few changed documents. @returns false when it has to be made anew */
export function mendViewer(index: MemoryIndex, viewer: Viewer, ords: readonly number[]): boolean {
  // A list that came into being may be one of the chain.
  if (viewer.rank.length < index.offers.listNames.length) return false
  for (const ord of ords) {
    const slot = bestSlot(index.offers, viewer.rank, ord)
    const seen =
      slot >= 0 &&
      !index.offers.hidden[index.offers.slotList[slot]!]!.has(ord) &&
      valuesOf(index.audiences, ord).some((audience) => viewer.audiences.has(index.audiences.values[audience]!))
    if (seen) viewer.visible.set(ord)
    else viewer.visible.clear(ord)
  }
  for (const values of viewer.scoped.values()) mendScopes(values, ords)
  return true
}

/** The slot of the first offer in the viewer's chain, or -1. */
export function bestSlot(offers: OfferStore, rank: Int32Array, ord: number): number {
  const start = offers.start[ord]!
  const end = start + offers.count[ord]!
  let best = -1
  let bestRank = 0x7fffffff
  for (let slot = start; slot < end; slot++) {
    const place = rank[offers.slotList[slot]!]!
    if (place >= 0 && place < bestRank) {
      best = slot
      bestRank = place
    }
  }
  return best
}
