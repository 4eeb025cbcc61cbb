import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { organisationSaved } from '../done.ts'

export const removeAddress: MutationResolvers['removeAddress'] = async (_root, { addressId }, context) =>
  organisationSaved(await context.clients.accounts.removeAddress({ addressId }, callOptions(context)))
