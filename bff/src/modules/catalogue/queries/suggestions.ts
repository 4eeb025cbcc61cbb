import { DomainError } from '@selvedge/platform/rpc/errors'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { searchFault } from '../search-fault.ts'
import { scopeOf } from '../scope.ts'

const MOST = 20
const MOST_TEXT = 100

export const suggestions: QueryResolvers['suggestions'] = async (_root, { prefix, first }, context) => {
  const limit = first ?? 8
  if (limit < 1 || limit > MOST || prefix.length > MOST_TEXT) {
    throw new DomainError('INVALID', `first is 1 to ${MOST}, prefix at most ${MOST_TEXT} characters`, {
      reason: 'SUGGESTIONS_INPUT',
    })
  }
  const { visibility } = await scopeOf(context, requireViewer(context, ['RETAILER']))
  const question = { visibility, text: prefix, limit }
  return (await context.models.productSearch.ask((index) => index.suggest(question)).catch(searchFault)) ?? []
}
