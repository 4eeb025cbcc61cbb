/** The five conditions under which retailers find a product (architecture, section 8), in the order they are shown. */
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { Gate } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import type { PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { Inputs } from './inputs.ts'
import { originOf } from './inputs.ts'

/** Every gate, passed or not, with the event that last changed the input it reads. */
export function gatesOf(inputs: Inputs): Gate[] {
  return [
    gate('MASTER_DATA', masterData(inputs), originOf(inputs.product)),
    gate('PRICE', price(inputs), originOf(inputs.prices)),
    gate('AVAILABILITY', availability(inputs), originOf(inputs.availability)),
    gate('LISTED', listed(inputs), originOf(inputs.listing)),
    gate('IMAGE', image(inputs), originOf(inputs.images)),
  ]
}

/** @param code what is missing; '' when nothing is */
function gate(name: Gate['name'], code: string, decidedBy: Origin | undefined): Gate {
  return { name, passed: code === '', code, decidedBy }
}

function masterData({ product, brand }: Inputs): string {
  const message = product?.message
  if (!message) return 'NO_PRODUCT'
  // The brand's policies decide what may be shown, so nothing is shown before they are known.
  if (!brand) return 'BRAND_UNKNOWN'
  if (message.lifecycle !== 'ACTIVE') return message.lifecycle === 'UNSPECIFIED' ? 'DRAFT' : message.lifecycle
  if (!message.visible) return 'NOT_VISIBLE_YET'
  return message.variants.length === 0 ? 'NO_VARIANTS' : ''
}

/** Whether a list is live, its owner says: no clock is read here. */
function price({ prices }: Inputs): string {
  const lists = prices?.message?.lists.filter(({ rows }) => rows.length > 0) ?? []
  if (lists.length === 0) return 'NO_PRICE'
  const enabled = lists.filter(({ rows }) => rows.some(hasPrice))
  if (enabled.length === 0) return 'PRICES_DISABLED'
  return enabled.some(({ live }) => live) ? '' : 'LIST_NOT_LIVE'
}

function hasPrice(row: PriceRow): boolean {
  return row.enabled && row.tiers.length > 0
}

function availability({ availability: input }: Inputs): string {
  const known = input?.message?.skus.some(({ warehouses }) => warehouses.length > 0)
  return known ? '' : 'NO_SUPPLY'
}

function listed({ listing }: Inputs): string {
  return (listing?.message?.audiences.length ?? 0) > 0 ? '' : 'NOT_LISTED'
}

function image({ images, brand }: Inputs): string {
  const missing = brand?.settings.imageRequired === true && (images?.message?.images.length ?? 0) === 0
  return missing ? 'NO_IMAGE' : ''
}
