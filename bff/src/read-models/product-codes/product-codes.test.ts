import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { topics } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { codesOf, keysOf } from './codes.ts'
import { productCodesView } from './view.ts'

const product = (id: string, ...variants: [sku: string, gtin: string][]) =>
  EnrichedProduct.fromPartial({ product: { id, variants: variants.map(([sku, gtin]) => ({ sku, gtin })) } })

test('codes are the same however the log is read', () =>
  expectReplayEqual(
    productCodesView,
    [
      recordOf(topics.enrichedProduct, 'p1', product('p1', ['A-S', '4006381333931'], ['A-M', '']), 1),
      recordOf(topics.enrichedProduct, 'p2', product('p2', ['B', '036000291452']), 1),
      recordOf(topics.enrichedProduct, 'p1', product('p1', ['A-S', ''], ['A-L', '4006381333931']), 2),
      recordOf(topics.enrichedProduct, 'p2', null, 2),
      recordOf(topics.enrichedProduct, 'p2', product('p2', ['B2', '036000291452']), 3),
    ],
    (db) => db.read.all('select product_id, code, sku, size from product_code order by 1, 2'),
  ))

test('a SKU is found in any case, an EAN with spaces and a UPC with its leading zero', () => {
  const codes = codesOf([{ sku: 'Coat-M', gtin: '036000291452', size: 'M' }])
  const sku = (text: string) =>
    keysOf(text)
      .map((key) => codes.get(key)?.sku)
      .find(Boolean)
  expect(['coat-m ', ' COAT-M', '0 36000 29145 2', '0036000291452'].map(sku)).toEqual(Array(4).fill('Coat-M'))
  expect(['', '036000291453', 'Coat'].map(sku)).toEqual([undefined, undefined, undefined])
})
