import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { organisationSaved } from '../done.ts'

export const createOrganisation: MutationResolvers['createOrganisation'] = async (_root, { input }, context) =>
  organisationSaved(await context.clients.accounts.createOrganisation(input, callOptions(context)))
