import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const team: QueryResolvers['team'] = async (_root, { organisationId }, context) => {
  const { users } = await context.clients.accounts.listUsers(
    { organisationId: organisationId ?? '' },
    callOptions(context),
  )
  return users
}
