/** One product from all its inputs: pure, so equal inputs give equal output however they came. */
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Gate } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { calendarDate } from '@selvedge/protos/rules/calendar'
import { reduceAvailability } from '@selvedge/protos/rules/stock-policy'
import { topics } from '@selvedge/protos/topics'
import { calculate } from './calculate.ts'
import { gatesOf } from './gates.ts'
import type { Inputs } from './inputs.ts'

export interface Merged {
  /** Only when every gate is passed. */
  enriched?: EnrichedProduct
  gates: Gate[]
}

export function mergeProduct(inputs: Inputs): Merged {
  const gates = gatesOf(inputs)
  if (!gates.every(({ passed }) => passed)) return { gates }
  // The gates have seen all four; TypeScript has not.
  const product = inputs.product!.message!
  const listing = inputs.listing!.message!
  const availability = inputs.availability!
  const { name, settings } = inputs.brand!
  const shown = reduceAvailability(availability.message!, settings)
  const enriched: EnrichedProduct = {
    product,
    audiences: listing.audiences,
    windows: openWindows(product.id, listing.windowIds, inputs.windows),
    prices: inputs.prices!.message!,
    availability: shown,
    images: inputs.images?.message?.images ?? [],
    brandName: name,
    ...calculate(product),
    sources: sourcesOf(inputs),
    // A brand that hides its stock does not tell either when it last changed.
    availabilityDate: shown ? calendarDate(availability.event.at, settings.timeZone || 'UTC') : '',
  }
  return { enriched, gates }
}

/** Topic → version, of the inputs keyed by product, in a fixed order. */
export function sourcesOf(inputs: Inputs): Record<string, number> {
  const versions: [string, number | undefined][] = [
    [topics.product.name, inputs.product?.version],
    [topics.listing.name, inputs.listing?.version],
    [topics.productPrices.name, inputs.prices?.version],
    [topics.availability.name, inputs.availability?.version],
    [topics.imageSet.name, inputs.images?.version],
  ]
  return Object.fromEntries(versions.filter((entry): entry is [string, number] => entry[1] !== undefined))
}

/** Of the products a window lists only this one is kept: with all of them a large window would fill every record. */
function openWindows(productId: string, ids: readonly string[], windows: readonly DeliveryWindow[]): DeliveryWindow[] {
  return windows
    .filter((window) => window.open && ids.includes(window.id))
    .sort((left, right) => compare(left.startShip, right.startShip) || compare(left.id, right.id))
    .map((window) => ({ ...window, productIds: window.productIds.filter((id) => id === productId) }))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
