import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const createApiKey: MutationResolvers['createApiKey'] = async (_root, { input }, context) => {
  const { name, scopes, expiresAt, organisationId } = input
  const request = { name, scopes, expiresAt: expiresAt ?? '', organisationId: organisationId ?? '' }
  const { key, secret } = await context.clients.accounts.createApiKey(request, callOptions(context))
  if (!key) throw new Error('accounts answered without the key')
  return { __typename: 'ApiKeyCreated', key, secret }
}
