import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { nothingWritten } from '../done.ts'

export const removeUser: MutationResolvers['removeUser'] = async (_root, { userId, organisationId }, context) => {
  await context.clients.accounts.removeUser({ userId, organisationId: organisationId ?? '' }, callOptions(context))
  return nothingWritten
}
