import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { wholeConnectionLoader } from '../loaders.ts'
import { connectionSaved } from '../saved.ts'
import { termsOf } from '../terms-input.ts'

export const reviseTerms: MutationResolvers['reviseTerms'] = async (_root, { input }, context) => {
  const request = { ...input, terms: termsOf(input.terms) }
  try {
    return connectionSaved(await context.clients.connections.reviseTerms(request, callOptions(context)))
  } catch (error) {
    if (!isDomainError(error) || error.reason !== 'REVISION_DIFFERS') throw error
    const connection = await wholeConnectionLoader(context).load(input.connectionId)
    if (!connection) throw error
    return { __typename: 'ConnectionStale', connection, message: error.message }
  }
}
