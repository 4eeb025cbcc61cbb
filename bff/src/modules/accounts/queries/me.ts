import type { QueryResolvers } from '../../../gen/resolvers.ts'

export const me: QueryResolvers['me'] = (_root, _args, { viewer }) => viewer
