import { withoutAddress } from '../domain/door.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { Rpc } from './deps.ts'

/** Orders keep the address they were placed with. */
export const removeAddress: Rpc<'removeAddress'> = (deps) => (request, ctx) =>
  changeOrganisation(deps, ctx, '', (organisation) => withoutAddress(organisation, request.addressId))
