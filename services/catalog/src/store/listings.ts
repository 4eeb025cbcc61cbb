import type { Transaction } from '@selvedge/platform/db/database'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import { topics } from '@selvedge/protos/topics'
import { openAudience } from '../domain/listing.ts'
import { publishState } from './change.ts'

export interface ListedProduct {
  productId: string
  brandId: string
  windowIds: string[]
}

/** Puts who may see a product, and in which windows, on its topic. */
export function publishListing(tx: Transaction, listed: ListedProduct, origin: Origin, now: Date): Promise<number> {
  const { productId, brandId, windowIds } = listed
  const message: Listing = { productId, brandId, audiences: [openAudience(brandId)], windowIds, origin }
  return publishState(tx, topics.listing, productId, Listing.encode(message).finish(), origin, now)
}
