import { DomainError } from '@selvedge/platform/rpc/errors'
import { newOrganisation, organisationFault } from '../domain/organisation.ts'
import { saveOrganisation } from '../store/organisations.ts'
import type { Rpc } from './deps.ts'

export const createOrganisation: Rpc<'createOrganisation'> =
  ({ db, clock, newId }) =>
  async (request, ctx) => {
    const fault = organisationFault(request)
    if (fault) throw new DomainError('INVALID', fault.message, { reason: fault.code })
    const now = clock.now()
    const organisation = newOrganisation(request, newId(), now)
    const written = await db.transaction((tx) => saveOrganisation(tx, organisation, { viewer: ctx.viewer, now, newId }))
    return { organisation, written }
  }
