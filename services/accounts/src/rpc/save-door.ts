import { DomainError } from '@selvedge/platform/rpc/errors'
import { doorFault, withDoor } from '../domain/door.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { Rpc } from './deps.ts'

export const saveDoor: Rpc<'saveDoor'> = (deps) => (request, ctx) =>
  changeOrganisation(deps, ctx, request.organisationId, (organisation) => {
    const { door } = request
    const fault = doorFault(organisation, door)
    if (fault || !door)
      throw new DomainError('INVALID', fault?.message ?? 'the door is missing', { reason: fault?.code })
    return withDoor(organisation, { ...door, id: door.id || deps.newId() })
  })
