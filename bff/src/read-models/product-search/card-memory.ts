/** Cards as objects, parsed once for as long as their text stays the same. */
import { createRecent } from '@selvedge/platform/recent'
import type { Hit } from '@selvedge/platform/search/query'
import type { CardFacts } from './card.ts'

/** Of about 3 KB; up to twice as many are kept. */
const GENERATION = 8_000

export function createCardMemory(): (hit: Pick<Hit, 'id' | 'card'>) => CardFacts {
  const kept = createRecent<string, { text: string; card: CardFacts }>(GENERATION)
  return ({ id, card: text }) => {
    const known = kept.get(id)
    if (known?.text === text) return known.card
    const card = JSON.parse(text) as CardFacts
    kept.set(id, { text, card })
    return card
  }
}
