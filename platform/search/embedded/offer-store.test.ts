import { expect, test } from 'vitest'
import { bestSlot } from './viewer.ts'
import { createOfferStore, setOffers } from './offer-store.ts'
import type { DocFields } from '../canonical-doc.ts'

test('prices survive growing, shrinking and the compaction of what was left behind', () => {
  const store = createOfferStore()
  const offersOf = (ord: number, round: number): DocFields['offers'] =>
    Array.from({ length: (ord + round) % 5 }, (_, i) => [`list${i}`, 'EUR', ord * 100 + round * 10 + i, 0])
  for (let round = 0; round < 12; round++) {
    for (let ord = 0; ord < 3_000; ord++) setOffers(store, ord, offersOf(ord, round))
  }
  // Without compaction the slots ever handed out would be twice as many.
  expect(store.used).toBeLessThan(3_000 * 5 * 3)
  const rank = new Int32Array(store.listNames.length).fill(-1)
  rank[store.listNumbers.get('list1')!] = 0
  for (let ord = 0; ord < 3_000; ord++) {
    const slot = bestSlot(store, rank, ord)
    const expected = offersOf(ord, 11).find(([list]) => list === 'list1')?.[2]
    expect(slot < 0 ? undefined : store.slotAmount[slot]).toBe(expected)
  }
})
