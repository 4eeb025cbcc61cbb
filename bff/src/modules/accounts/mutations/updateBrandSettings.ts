import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { organisationSaved } from '../done.ts'

export const updateBrandSettings: MutationResolvers['updateBrandSettings'] = async (_root, { input }, context) => {
  const { organisationId, ...settings } = input
  const request = { settings, organisationId: organisationId ?? '' }
  return organisationSaved(await context.clients.accounts.updateBrandSettings(request, callOptions(context)))
}
