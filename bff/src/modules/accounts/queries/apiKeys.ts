import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const apiKeys: QueryResolvers['apiKeys'] = async (_root, { organisationId }, context) => {
  const { keys } = await context.clients.accounts.listApiKeys(
    { organisationId: organisationId ?? '' },
    callOptions(context),
  )
  return keys
}
