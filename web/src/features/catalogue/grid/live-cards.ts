import type { AvailabilityPartsFragment, CardPricePartsFragment } from '../../../gen/graphql.ts'

export type LiveCard = { price: CardPricePartsFragment; availability: AvailabilityPartsFragment }

type Kept = { version: number; value: LiveCard | null }

/**
 * What the streams said since a page of cards was read. Kept by the page's cursor: a page that is read again brings
 * newer cards and another cursor, and what was said of the older ones no longer counts.
 */
export function createLiveCards() {
  const pages = new Map<string, { cursor: string; cards: Map<string, Kept> }>()
  const listeners = new Map<string, Set<() => void>>()
  const pageOf = (liveCursor: string) => {
    let page = pages.get(liveCursor)
    if (!page) pages.set(liveCursor, (page = { cursor: liveCursor, cards: new Map() }))
    return page
  }
  const wake = (id: string) => listeners.get(id)?.forEach((listener) => listener())
  return {
    /** Where the stream of a page goes on when its cards come into sight again. */
    cursorOf: (liveCursor: string) => pageOf(liveCursor).cursor,
    /** `value` null: the viewer may no longer see it. Older versions are dropped. */
    received(liveCursor: string, cursor: string, id: string, version: number | undefined, value: LiveCard | null) {
      const page = pageOf(liveCursor)
      page.cursor = cursor
      const kept = page.cards.get(id)
      if (kept && version !== undefined && version <= kept.version) return
      page.cards.set(id, { version: version ?? kept?.version ?? -1, value })
      wake(id)
    },
    /** Undefined: nothing was said, the card itself counts. */
    read: (liveCursor: string, id: string) => pages.get(liveCursor)?.cards.get(id)?.value,
    watch(id: string, listener: () => void) {
      const set = listeners.get(id) ?? new Set()
      listeners.set(id, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(id)
      }
    },
  }
}

export type LiveCards = ReturnType<typeof createLiveCards>

/** One for the visit: leaving the catalogue and coming back goes on where the streams stood. */
export const liveCards = createLiveCards()
