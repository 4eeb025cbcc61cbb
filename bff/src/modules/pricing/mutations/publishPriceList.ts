import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { writtenToken } from '../../../gateway/written.ts'
import { listHead } from '../list-heads.ts'
import { namedRetailers } from '../retailers.ts'

export const publishPriceList: MutationResolvers['publishPriceList'] = async (_root, { input }, context) => {
  const { listId, expectedRevision } = input
  try {
    const request = { listId, expectedRevision }
    const answer = await context.clients.pricing.publishPending(request, callOptions(context))
    const { products, changedProducts, written, retailerIds } = answer
    return {
      __typename: 'PriceListPublished',
      list: await listHead(context, listId),
      products: changedProducts,
      retailers: [...(await namedRetailers(context, retailerIds)).values()],
      // The last product's: products are what retailers' pages show.
      written: writtenToken(products.at(-1) ?? written),
    }
  } catch (error) {
    if (!isDomainError(error, 'STALE')) throw error
    return { __typename: 'PriceListStale', revision: Number(error.details['revision']) }
  }
}
