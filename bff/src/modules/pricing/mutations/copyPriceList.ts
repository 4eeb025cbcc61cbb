import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { readListInput } from '../list-input.ts'
import { priceListSaved } from '../saved.ts'

export const copyPriceList: MutationResolvers['copyPriceList'] = async (_root, { input }, context) => {
  const { sourceId, list, factorBp } = input
  const request = { sourceId, list: readListInput(list), factorBp }
  return priceListSaved(context, await context.clients.pricing.copyPriceList(request, callOptions(context)))
}
