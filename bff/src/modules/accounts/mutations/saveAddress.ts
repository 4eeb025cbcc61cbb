import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { organisationSaved } from '../done.ts'

export const saveAddress: MutationResolvers['saveAddress'] = async (_root, { input }, context) => {
  const address = { ...input, id: input.id ?? '' }
  return organisationSaved(
    await context.clients.accounts.saveAddress({ address, organisationId: '' }, callOptions(context)),
  )
}
