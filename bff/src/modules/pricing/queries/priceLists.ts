import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { listHeads } from '../list-heads.ts'

export const priceLists: QueryResolvers['priceLists'] = async (_root, _args, context) => {
  const heads = await listHeads(context, [])
  return heads.sort(
    (left, right) => Number(left.archived) - Number(right.archived) || left.name.localeCompare(right.name, 'en'),
  )
}
