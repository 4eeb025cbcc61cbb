import { DomainError } from '@selvedge/platform/rpc/errors'
import { addressFault, withAddress } from '../domain/door.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { Rpc } from './deps.ts'

export const saveAddress: Rpc<'saveAddress'> = (deps) => (request, ctx) =>
  changeOrganisation(deps, ctx, request.organisationId, (organisation) => {
    const { address } = request
    const fault = addressFault(organisation, address)
    if (fault || !address)
      throw new DomainError('INVALID', fault?.message ?? 'the address is missing', { reason: fault?.code })
    return withAddress(organisation, { ...address, id: address.id || deps.newId() })
  })
