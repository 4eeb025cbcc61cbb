import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { organisationSaved } from '../done.ts'

export const updateProfile: MutationResolvers['updateProfile'] = async (_root, { input }, context) => {
  const request = { ...input, logo: input.logo ?? undefined, organisationId: input.organisationId ?? '' }
  return organisationSaved(await context.clients.accounts.updateProfile(request, callOptions(context)))
}
