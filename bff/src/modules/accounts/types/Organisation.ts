import type { GatewayContext } from '../../../gateway/context.ts'
import type { OrganisationKind, OrganisationResolvers } from '../../../gen/resolvers.ts'
import { mediaUrl } from '../../shared/media-url.ts'

/** Whatever the source (a read model has whole records), strangers are shown the public part only. */
export const Organisation: OrganisationResolvers = {
  kind: ({ kind }) => kind as OrganisationKind,
  logo: ({ logo }) => logo || null,
  logoUrl: ({ logo }, { width }) => (logo ? mediaUrl(logo, width) : null),
  vatNumber: ({ id, vatNumber }, _args, context) => (isOwn(id, context) ? vatNumber : null),
  brandSettings: ({ id, brand }, _args, context) => (isOwn(id, context) && brand) || null,
  doors: ({ id, retailer }, _args, context) => (isOwn(id, context) && retailer?.doors.map(whole)) || null,
  addresses: ({ id, retailer }, _args, context) => (isOwn(id, context) && retailer?.addresses) || null,
  createdAt: ({ id, createdAt }, _args, context) => (isOwn(id, context) && createdAt) || null,
}

function isOwn(id: string, { viewer }: GatewayContext): boolean {
  return viewer !== null && (viewer.rpc.organisationId === id || viewer.rpc.organisationKind === 'OPERATOR')
}

function whole<Door extends { address?: Address }, Address>(door: Door) {
  if (!door.address) throw new Error('a door without address')
  return { ...door, address: door.address }
}
