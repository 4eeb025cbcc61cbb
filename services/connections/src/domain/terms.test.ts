import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { expect, test } from 'vitest'
import { termsFault } from './terms.ts'

const facts = {
  brandId: 'b',
  doorIds: ['d1'],
  lists: [
    { id: 'l1', brandId: 'b', currency: 'EUR', archived: false },
    { id: 'l2', brandId: 'b', currency: 'GBP', archived: false },
    { id: 'l3', brandId: 'other', currency: 'EUR', archived: false },
    { id: 'l4', brandId: 'b', currency: 'EUR', archived: true },
  ],
}
const good = Terms.fromPartial({ priceListIds: ['l1'], currency: 'EUR', atOnce: true, doorIds: ['d1'] })

test('good terms pass', () => expect(termsFault(good, facts)).toBeNull())

test.each([
  [{ priceListIds: [] }, 'PRICE_LIST_MISSING'],
  [{ priceListIds: ['l1', 'l1'] }, 'PRICE_LIST_TWICE'],
  [{ priceListIds: ['l2'] }, 'CURRENCY_DIFFERS'],
  [{ priceListIds: ['l3'] }, 'PRICE_LIST_UNKNOWN'],
  [{ priceListIds: ['l4'] }, 'PRICE_LIST_ARCHIVED'],
  [{ discountBp: 10_000 }, 'DISCOUNT_INVALID'],
  [{ minimumMinor: -1 }, 'MINIMUM_NEGATIVE'],
  [{ atOnce: false }, 'WINDOW_KIND_MISSING'],
  [{ doorIds: ['d9'] }, 'DOOR_UNKNOWN'],
  [{ validFrom: '2027-02-01', validTo: '2027-01-01' }, 'DATES_TURNED'],
  [{ validFrom: '2027-02-30' }, 'DATE_INVALID'],
])('%o is %s', (change, code) => {
  expect(termsFault({ ...good, ...change }, facts)).toMatchObject({ code })
})
