/** The viewer's own brand: its id, settings and calendar date. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import { calendarDate } from '@selvedge/protos/rules/calendar'
import type { GatewayContext, GatewayViewer } from '../../gateway/context.ts'

export interface OwnBrand {
  id: string
  today: string
  now: string
}

export async function ownBrand(
  { models, clock }: Pick<GatewayContext, 'models' | 'clock'>,
  viewer: GatewayViewer,
): Promise<OwnBrand> {
  if (viewer.rpc.organisationKind !== 'BRAND')
    throw new DomainError('NOT_ALLOWED', 'this is not for you', { reason: 'ROLE_NOT_ALLOWED' })
  const id = viewer.rpc.organisationId
  const organisation = await models.viewer.organisation(id)
  const now = clock.now().toISOString()
  return { id, now, today: calendarDate(now, organisation?.brand?.timeZone || 'UTC') }
}
