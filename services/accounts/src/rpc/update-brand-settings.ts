import { DomainError } from '@selvedge/platform/rpc/errors'
import { settingsFault } from '../domain/organisation.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { Rpc } from './deps.ts'

export const updateBrandSettings: Rpc<'updateBrandSettings'> = (deps) => (request, ctx) => {
  const { settings } = request
  const fault = settingsFault(settings)
  if (fault || !settings)
    throw new DomainError('INVALID', fault?.message ?? 'settings are missing', { reason: fault?.code })
  return changeOrganisation(deps, ctx, request.organisationId, (organisation) => {
    if (organisation.kind !== 'BRAND') throw new DomainError('INVALID', 'only brands have these settings')
    return { ...organisation, brand: settings }
  })
}
