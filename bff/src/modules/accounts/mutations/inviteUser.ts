import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { linkMade } from '../link-made.ts'

export const inviteUser: MutationResolvers['inviteUser'] = async (_root, { input }, context) => {
  const { email, name, role, organisationId } = input
  const request = { email, name, role, organisationId: organisationId ?? '' }
  return linkMade(await context.clients.accounts.inviteUser(request, callOptions(context)))
}
