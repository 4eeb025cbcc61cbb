/** All that is known of one product when it is merged. */
import type { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { ImageSet } from '@selvedge/protos/gen/media/topic/v1/image_set'
import type { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import type { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'

/** A record as it came last; `message` is null when the entity's life ended. */
export interface Input<Message> {
  message: Message | null
  version: number
  /** From the record itself: topics whose values carry no origin are explained by it. */
  event: RecordEvent
}

export interface RecordEvent {
  eventId: string
  /** ISO time at which it became true in the owner's eyes. */
  at: string
  actor: string
}

/** The brand as far as merging reads it. */
export interface BrandFacts {
  name: string
  settings: BrandSettings
}

/** Unset: it never came. */
export interface Inputs {
  product?: Input<Product>
  listing?: Input<Listing>
  prices?: Input<ProductPrices>
  availability?: Input<Availability>
  images?: Input<ImageSet>
  brand?: BrandFacts
  /** ISO time since when the newest record of an input waits aside; the input is then the one before it. */
  setAsideAt?: string
  /** Those of the listing's windows that are known, in any order. */
  windows: readonly DeliveryWindow[]
}

/** The inputs that are keyed by product, by the topic's name in `topics`. */
export const productInputs = ['product', 'listing', 'prices', 'availability', 'images'] as const

export type ProductInput = (typeof productInputs)[number]

/** Who last changed an input: what truth says of it, else the record. */
export function originOf(input: Input<object> | undefined): Origin | undefined {
  if (!input) return undefined
  const said = (input.message as { origin?: Origin } | null)?.origin
  return said ?? { ...input.event, operation: '', line: 0 }
}
