import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { nothingWritten } from '../done.ts'

export const revokeApiKey: MutationResolvers['revokeApiKey'] = async (_root, { keyId, organisationId }, context) => {
  await context.clients.accounts.revokeApiKey({ keyId, organisationId: organisationId ?? '' }, callOptions(context))
  return nothingWritten
}
