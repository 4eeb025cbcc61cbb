/** From which side the viewer looks at orders. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import { calendarDate } from '@selvedge/protos/rules/calendar'
import type { GatewayContext, GatewayViewer } from '../../gateway/context.ts'
import { requireViewer } from '../../gateway/viewer/require-viewer.ts'
import type { Own, Side } from '../../read-models/order-status/filter.ts'

export function sideOf({ rpc }: GatewayViewer): Side {
  const { organisationKind } = rpc
  if (organisationKind === 'BRAND' || organisationKind === 'RETAILER') return organisationKind
  throw new DomainError('NOT_ALLOWED', 'orders are of brands and retailers', { reason: 'ROLE_NOT_ALLOWED' })
}

/** Whose orders, without the date: enough to read one. */
export function partyOf(viewer: GatewayViewer) {
  return { side: sideOf(viewer), organisationId: viewer.rpc.organisationId }
}

/**
 * The brand's own calendar decides what is late; a retailer's orders are of many brands.
 * @param at whose date is meant; now unless given
 */
export function ownOf(context: GatewayContext, at?: string): Promise<Own> {
  return context.loader(`orders-own ${at ?? ''}`, async () => {
    const party = partyOf(requireViewer(context))
    const brand = party.side === 'BRAND' ? await context.models.viewer.organisation(party.organisationId) : undefined
    const today = calendarDate(at ?? context.clock.now().toISOString(), brand?.brand?.timeZone || 'UTC')
    return { ...party, today }
  })
}
