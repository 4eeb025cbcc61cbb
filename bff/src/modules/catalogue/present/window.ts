import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { WindowOffer } from '@selvedge/protos/rules/window-offer'
import type { CatalogueWindow } from '../../../gen/resolvers.ts'

export function presentWindow(window: DeliveryWindow, offer: WindowOffer): CatalogueWindow {
  const { id, brandId, code, name, kind, orderCutoff } = window
  return {
    id,
    brandId,
    code,
    name,
    kind: kind === 'AT_ONCE' ? 'AT_ONCE' : 'PRE_ORDER',
    start: offer.start,
    completeShip: offer.complete || null,
    orderCutoff: orderCutoff || null,
    offered: offer.offered,
    refusal: offer.reason ?? null,
  }
}
