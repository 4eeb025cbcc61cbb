import { isDomainError } from '@selvedge/platform/rpc/errors'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { OrganisationKind, QueryResolvers, Role } from '../../../gen/resolvers.ts'

export const invitation: QueryResolvers['invitation'] = async (_root, { token }, { clients }) => {
  try {
    const view = await clients.accounts.getInvitation({ token }, { viewer: systemViewer('gateway') })
    return { ...view, organisationKind: view.organisationKind as OrganisationKind, role: view.role as Role }
  } catch (error) {
    if (isDomainError(error, 'NOT_FOUND')) return null
    throw error
  }
}
