import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { wholeConnectionLoader } from '../loaders.ts'

export const connection: QueryResolvers['connection'] = (_root, { id }, context) =>
  wholeConnectionLoader(context).load(id)
