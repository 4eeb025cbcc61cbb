import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { ListPrices, PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { cardPrice } from '@selvedge/protos/rules/card-price'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offersOf } from './offers.ts'
import type { PlainPrice } from './offers.ts'
import { heldOffers } from './scopes.ts'
import { someEnriched } from './some-enriched.ts'

const skus = ['p1-S', 'p1-M']

const someRow: fc.Arbitrary<PriceRow> = fc.record(
  {
    sku: fc.constantFrom('', '', ...skus, 'other'),
    windowId: fc.constantFrom('', '', 'now', 'later', 'over'),
    enabled: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    tiers: fc.constantFrom(
      [],
      [{ fromUnits: 1, whslMinor: 100 }],
      [{ fromUnits: 1, whslMinor: 90 }],
      [{ fromUnits: 5, whslMinor: 80 }],
    ),
    rrpMinor: fc.constantFrom(200, 250),
  },
  { requiredKeys: ['sku', 'windowId', 'enabled', 'tiers'] },
)

const someList = (listId: string): fc.Arbitrary<ListPrices> =>
  fc.record({ rrpIncludesTax: fc.boolean(), rows: fc.array(someRow, { maxLength: 4 }) }).map((some) => {
    return { listId, currency: 'EUR', validFrom: '', validTo: '', taxRateBp: 2_000, revision: 1, live: true, ...some }
  })

const terms = fc.record({
  chain: fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 1 }),
  atOnce: fc.boolean(),
  preOrder: fc.boolean(),
})

test('property: the index never shows what the price rule hides, and its plain prices are the rule’s', () => {
  const lists = fc.tuple(someList('A'), someList('B'), someList('C'))
  fc.assert(
    fc.property(lists, terms, (all, { chain, atOnce, preOrder }) => {
      const prices = { productId: 'p1', brandId: 'b1', lists: all, origin: undefined }
      const enriched = someEnriched('p1', { prices })
      const allowed = ({ kind }: DeliveryWindow) => (kind === 'AT_ONCE' ? atOnce : preOrder)
      const exact = cardPrice({
        prices,
        chain,
        discountBp: 0,
        currency: 'EUR',
        pricingDate: '2026-11-23',
        skus,
        windowIds: enriched.windows.filter(allowed).map(({ id }) => id),
      })
      const offers = offersOf(enriched)
      const held = chain.flatMap((id) => heldOffers(id, { atOnce, preOrder }))
      const first = held.map((key) => offers.find(({ list }) => list === key)).find((offer) => offer !== undefined)
      if (first && !first.hidden) expect(exact).toBeDefined()
      if (first?.card) {
        const [unitMinor, rrpMinor, rrpTaxBp] = JSON.parse(first.card) as PlainPrice
        expect(exact).toMatchObject({ unitMinor, rrpTaxBp, varies: false })
        expect(exact!.rrpMinor ?? null).toBe(rrpMinor)
      }
    }),
    { numRuns: 2_000 },
  )
})
