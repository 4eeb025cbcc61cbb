import { bestSlot } from './viewer.ts'
import { createRecent } from '../../recent.ts'
import type { DatabaseSync } from 'node:sqlite'
import type { Group, Hit } from '../query.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { Viewer } from './viewer.ts'

/** Up to twice as many are kept, of a kilobyte or two. */
const GENERATION = 8_000

interface Card {
  text: string
  ofOffers: Record<string, string> | null
}

/** Hits as the viewer may have them: the card, and of the offers only the one that counts for the viewer. */
export function prepareCards(db: DatabaseSync, memory: MemoryIndex) {
  const row = db.prepare('SELECT card, offer_cards FROM card WHERE ord = ?')
  row.setReturnArrays(true)
  const kept = createRecent<number, Card>(GENERATION)

  function read(ord: number): Card {
    const [text, offerCards] = row.get(ord) as unknown as [string, string | null]
    const card = { text, ofOffers: offerCards === null ? null : (JSON.parse(offerCards) as Card['ofOffers']) }
    kept.set(ord, card)
    return card
  }

  return {
    /** The document is another by now. */
    forget: (ord: number) => kept.delete(ord),
    member: (ord: number): Group['members'][number] => ({
      id: memory.ids[ord]!,
      version: memory.versions[ord]!,
      card: (kept.get(ord) ?? read(ord)).text,
    }),
    hit(viewer: Viewer, ord: number, sortValues: Hit['sortValues']): Hit {
      const { text, ofOffers } = kept.get(ord) ?? read(ord)
      const { offers } = memory
      const slot = bestSlot(offers, viewer.rank, ord)
      const list = offers.listNames[offers.slotList[slot]!]!
      return {
        id: memory.ids[ord]!,
        version: memory.versions[ord]!,
        card: text,
        offer: {
          list,
          currency: offers.currencies[offers.slotCurrency[slot]!]!,
          amount: offers.slotAmount[slot]!,
          card: ofOffers?.[list] ?? null,
        },
        sortValues,
      }
    },
  }
}
