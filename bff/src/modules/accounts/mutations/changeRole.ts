import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { nothingWritten } from '../done.ts'

export const changeRole: MutationResolvers['changeRole'] = async (_root, { userId, role, organisationId }, context) => {
  const request = { userId, role, organisationId: organisationId ?? '' }
  await context.clients.accounts.changeRole(request, callOptions(context))
  return nothingWritten
}
