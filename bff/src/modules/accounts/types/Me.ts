import type { MeResolvers, OrganisationKind, Role } from '../../../gen/resolvers.ts'
import { organisationLoader } from '../loaders.ts'

export const Me: MeResolvers = {
  userId: ({ rpc }) => rpc.userId,
  name: ({ rpc }) => rpc.userName,
  email: ({ email }) => email,
  role: ({ rpc }) => rpc.role as Role,
  async organisation({ rpc }, _args, context) {
    const organisation = await organisationLoader(context).load(rpc.organisationId)
    if (!organisation) throw new Error('the organisation of a live session is not there')
    return organisation
  },
  memberships: ({ rpc, session }) =>
    session.memberships.map(({ organisationId, organisationName, organisationKind, role }) => ({
      organisationId,
      organisationName,
      organisationKind: organisationKind as OrganisationKind,
      role: role as Role,
      current: organisationId === rpc.organisationId,
    })),
}
