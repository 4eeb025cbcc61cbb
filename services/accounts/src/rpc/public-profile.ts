import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'

/**
 * What a stranger may see of an organisation: name, logo, text, countries, categories, seasons, web site. Doors,
 * addresses, VAT number and settings are its own affair.
 */
export function publicProfile(organisation: Organisation, viewer: Viewer): Organisation {
  const own = organisation.id === viewer.organisationId
  if (own || viewer.organisationKind === 'OPERATOR' || viewer.organisationKind === 'SYSTEM') return organisation
  return { ...organisation, vatNumber: '', brand: undefined, retailer: undefined }
}
