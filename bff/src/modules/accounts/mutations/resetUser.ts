import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { linkMade } from '../link-made.ts'

export const resetUser: MutationResolvers['resetUser'] = async (_root, { userId, organisationId }, context) => {
  const request = { userId, organisationId: organisationId ?? '' }
  return linkMade(await context.clients.accounts.resetUser(request, callOptions(context)))
}
