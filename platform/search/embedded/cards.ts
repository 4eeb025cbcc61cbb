import { bestSlot } from './viewer.ts'
import type { DatabaseSync } from 'node:sqlite'
import type { Hit } from '../query.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { Viewer } from './viewer.ts'

/** Hits as the viewer may have them: the card, and of the offers only the one that counts for the viewer. */
export function prepareCards(db: DatabaseSync, memory: MemoryIndex) {
  const row = db.prepare('SELECT card, offer_cards FROM card WHERE ord = ?')
  row.setReturnArrays(true)
  return {
    hit(viewer: Viewer, ord: number, sortValues: Hit['sortValues']): Hit {
      const [card, offerCards] = row.get(ord) as unknown as [string, string | null]
      const { offers } = memory
      const slot = bestSlot(offers, viewer.rank, ord)
      const list = offers.listNames[offers.slotList[slot]!]!
      const cardOfOffer = offerCards === null ? undefined : (JSON.parse(offerCards) as Record<string, string>)[list]
      return {
        id: memory.ids[ord]!,
        version: memory.versions[ord]!,
        card,
        offer: {
          list,
          currency: offers.currencies[offers.slotCurrency[slot]!]!,
          amount: offers.slotAmount[slot]!,
          card: cardOfOffer ?? null,
        },
        sortValues,
      }
    },
  }
}
