import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { readListInput } from '../list-input.ts'
import { priceListSaved } from '../saved.ts'

export const createPriceList: MutationResolvers['createPriceList'] = async (_root, { input }, context) =>
  priceListSaved(
    context,
    await context.clients.pricing.createPriceList({ list: readListInput(input) }, callOptions(context)),
  )
