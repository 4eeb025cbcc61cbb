import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { matchMakingSaved } from '../saved.ts'
import { termsOf } from '../terms-input.ts'

export const inviteRetailer: MutationResolvers['inviteRetailer'] = async (_root, { input }, context) =>
  matchMakingSaved(
    await context.clients.connections.inviteRetailer({ ...input, terms: termsOf(input.terms) }, callOptions(context)),
  )
