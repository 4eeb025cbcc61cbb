import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { listHead } from '../list-heads.ts'
import { nullWhenUnknown } from '../null-when-unknown.ts'
import { presentRow } from '../rows.ts'

export const priceList: QueryResolvers['priceList'] = async (_root, { input }, context) => {
  const { id, search, after, first, withUnpriced } = input
  const request = {
    listId: id,
    search: search ?? '',
    after: after ?? '',
    limit: first ?? 0,
    withUnpriced: withUnpriced ?? false,
  }
  const page = await nullWhenUnknown(context.clients.pricing.getPriceList(request, callOptions(context)))
  if (!page) return null
  const { rows, total, next } = page
  return { list: await listHead(context, id), rows: rows.map(presentRow), total, next: next || null }
}
