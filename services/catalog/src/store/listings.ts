import type { Transaction } from '@selvedge/platform/db/database'
import { publish } from '@selvedge/platform/db/publish'
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

/** Puts who may see a product, and in which windows, on its topic. */
export function publishListing(tx: Transaction, listed: ListedProduct, origin: Origin, now: Date): Promise<number> {
  const value = Listing.encode(listingOf(listed, origin)).finish()
  const record = recordOf(topics.listing, listed.productId, value, origin, now)
  return publish(tx, { ...record, origin: Origin.encode(origin).finish() })
}
