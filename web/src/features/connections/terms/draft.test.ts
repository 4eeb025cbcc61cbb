import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Terms } from '../../../lib/connections/terms-rows.ts'
import { draftOf, emptyDraft, readDraft } from './draft.ts'

const terms: Terms = {
  priceLists: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  currency: 'EUR',
  paymentTerms: 'Net 30',
  minimumFirst: { minor: 400_000, currency: 'EUR' },
  minimum: null,
  atOnce: true,
  preOrder: false,
  discountBp: 250,
  customerCode: 'C-1',
  alias: 'Kade',
  doors: [{ id: 'd', code: 'AMS', name: 'Amsterdam', city: 'Amsterdam', country: 'NL' }],
  rep: 'Priya',
  warehouses: ['W1', 'W2'],
  validFrom: '2027-01-01',
  validTo: null,
}

const good = { ...emptyDraft('EUR'), priceListIds: ['a'] }

test('terms that nobody touched are read as they were', () => {
  expect(readDraft(draftOf(terms))).toEqual({
    input: {
      priceListIds: ['a', 'b'],
      currency: 'EUR',
      paymentTerms: 'Net 30',
      minimumFirstMinor: 400_000,
      minimumMinor: 0,
      atOnce: true,
      preOrder: false,
      discountBp: 250,
      customerCode: 'C-1',
      alias: 'Kade',
      doorIds: ['d'],
      rep: 'Priya',
      warehouses: ['W1', 'W2'],
      validFrom: '2027-01-01',
      validTo: null,
    },
  })
})

test.each(['EUR', 'JPY'])('any minimum and discount survive being shown and read again, in %s', (currency) => {
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.nat(9_999), (minor, discountBp) => {
      const shown = draftOf({ ...terms, currency, minimum: minor > 0 ? { minor, currency } : null, discountBp })
      expect(readDraft(shown).problems ?? readDraft(shown)).toMatchObject({
        input: { minimumMinor: minor, discountBp },
      })
    }),
  )
})

test.each([
  [{ priceListIds: [] }, { priceListIds: 'PRICE_LIST_MISSING' }],
  [{ minimum: 'a lot' }, { minimum: 'AMOUNT' }],
  [{ minimumFirst: '-5' }, { minimumFirst: 'AMOUNT' }],
  [{ discount: '100' }, { discount: 'DISCOUNT' }],
  [{ discount: '2.555' }, { discount: 'DISCOUNT' }],
  [{ atOnce: false, preOrder: false }, { atOnce: 'WINDOW_KIND_MISSING' }],
  [{ doorIds: [] }, { doorIds: 'DOOR_MISSING' }],
  [{ validFrom: '2027-02-01', validTo: '2027-01-01' }, { validTo: 'DATES_TURNED' }],
])('%o is said at its field', (change, problems) =>
  expect(readDraft({ ...good, ...change }).problems).toEqual(problems),
)

test('a discount is read as people write it', () =>
  expect(readDraft({ ...good, discount: '2,5 %' })).toMatchObject({ input: { discountBp: 250 } }))
