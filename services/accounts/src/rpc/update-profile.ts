import { DomainError } from '@selvedge/platform/rpc/errors'
import { profileFault, withProfile } from '../domain/organisation.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { Rpc } from './deps.ts'

export const updateProfile: Rpc<'updateProfile'> = (deps) => (request, ctx) => {
  const fault = profileFault(request)
  if (fault) throw new DomainError('INVALID', fault.message, { reason: fault.code })
  return changeOrganisation(deps, ctx, request.organisationId, (organisation) => withProfile(organisation, request))
}
