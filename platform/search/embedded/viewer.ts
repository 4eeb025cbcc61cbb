/** One visibility made ready: which documents it shows and which offer of each counts. */
import { Bitmap } from './bitmap.ts'
import { withAny } from './facet-column.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { OfferStore } from './offer-store.ts'
import type { Visibility } from '../query.ts'

export interface Viewer {
  visible: Bitmap
  /** By list number: place in the chain, or -1. Lists made later are not in it, nor in `visible`. */
  rank: Int32Array
  scopes: ReadonlySet<string>
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
  return { visible, rank, scopes: new Set(scopes) }
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
