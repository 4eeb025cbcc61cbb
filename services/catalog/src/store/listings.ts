import type { Change } from '@selvedge/platform/db/outbox'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Origin } from '@selvedge/protos/gen/common/v1/common'
import { topics } from '@selvedge/protos/topics'
import { openAudience } from '../domain/listing.ts'
import { recordOf } from './change.ts'

export interface ListedProduct {
  productId: string
  brandId: string
  windowIds: string[]
}

export function listingOf({ productId, brandId, windowIds }: ListedProduct, origin: Origin): Listing {
  return { productId, brandId, audiences: [openAudience(brandId)], windowIds, origin }
}

/** Says on its topic who may see a product, and in which windows. */
export function listingRecord(listed: ListedProduct, origin: Origin, now: Date): Change {
  const value = Listing.encode(listingOf(listed, origin)).finish()
  return { ...recordOf(topics.listing, listed.productId, value, origin, now), origin: Origin.encode(origin).finish() }
}
