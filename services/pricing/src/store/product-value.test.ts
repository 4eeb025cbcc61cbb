import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { PriceList, PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { expect, test } from 'vitest'
import { decodeRows, encodeHead, encodeProductPrices, encodeRows } from './product-value.ts'

const head = (id: string, over: Partial<PriceList> = {}): PriceList => ({
  id,
  brandId: 'b',
  code: id,
  name: id,
  currency: 'EUR',
  validFrom: '2026-01-01',
  validTo: '',
  rrpIncludesTax: true,
  taxRateBp: 2100,
  revision: 9,
  rows: 1,
  archived: false,
  live: true,
  origin: undefined,
  ...over,
})
const row = (sku: string): PriceRow => ({
  sku,
  windowId: 'w',
  enabled: true,
  tiers: [{ fromUnits: 1, whslMinor: 2 ** 40 }],
  rrpMinor: 0,
})
const origin = { eventId: 'e', at: '2026-11-23T09:00:00.000Z', actor: 'user:1:Kim', operation: 'test', line: 3 }

test('parts put together are the message a decoder expects', () => {
  const many = Array.from({ length: 300 }, (_, index) => row(`SKU-${index}`))
  const bytes = encodeProductPrices(
    'p',
    'b',
    [
      { head: encodeHead(head('l1')), body: encodeRows(4, many) },
      { head: encodeHead(head('l2', { currency: 'USD', live: false })), body: encodeRows(7, [row('')]) },
    ],
    origin,
  )
  const common = { validFrom: '2026-01-01', validTo: '', rrpIncludesTax: true, taxRateBp: 2100 }
  expect(ProductPrices.decode(bytes)).toEqual({
    productId: 'p',
    brandId: 'b',
    lists: [
      { listId: 'l1', currency: 'EUR', ...common, live: true, revision: 4, rows: many },
      { listId: 'l2', currency: 'USD', ...common, live: false, revision: 7, rows: [row('')] },
    ],
    origin,
  })
  expect(decodeRows(encodeRows(4, many))).toEqual(many)
})
