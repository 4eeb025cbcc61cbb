/**
 * The record of a product's prices, put together from encoded parts. A protobuf message is the concatenation of its
 * fields, so the rows of other lists need not be decoded and encoded again with every change of one.
 */
import { Origin } from '@selvedge/protos/gen/common/v1/common'
import { ListPrices, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { PriceList, PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'

/** Field 3 of ProductPrices and field 4, both length-delimited. */
const LISTS_TAG = (3 << 3) | 2
const ORIGIN_TAG = (4 << 3) | 2

/** What is stored of a list for one product: its rows, and the revision that published them. */
export function encodeRows(revision: number, rows: PriceRow[]): Uint8Array {
  return ListPrices.encode({ ...noHead, revision, rows }).finish()
}

export function decodeRows(body: Uint8Array): PriceRow[] {
  return ListPrices.decode(body).rows
}

/** What all products of a list have in common. */
export function encodeHead({
  id,
  currency,
  validFrom,
  validTo,
  rrpIncludesTax,
  taxRateBp,
  live,
}: PriceList): Uint8Array {
  return ListPrices.encode({
    listId: id,
    currency,
    validFrom,
    validTo,
    rrpIncludesTax,
    taxRateBp,
    live,
    revision: 0,
    rows: [],
  }).finish()
}

const noHead = {
  listId: '',
  currency: '',
  validFrom: '',
  validTo: '',
  rrpIncludesTax: false,
  taxRateBp: 0,
  live: false,
}

/** @param lists head and rows of each list, in the order in which they are published */
export function encodeProductPrices(
  productId: string,
  brandId: string,
  lists: readonly { head: Uint8Array; body: Uint8Array }[],
  origin: Origin,
): Uint8Array {
  const writer = ProductPrices.encode({ productId, brandId, lists: [], origin: undefined })
  for (const { head, body } of lists) {
    writer.uint32(LISTS_TAG).uint32(head.byteLength + body.byteLength)
    writer.raw(head).raw(body)
  }
  Origin.encode(origin, writer.uint32(ORIGIN_TAG).fork()).join()
  return writer.finish()
}
