import type { QueryResolvers, WrittenState } from '../../../gen/resolvers.ts'

export const written: QueryResolvers['written'] = async (_root, { token }, { awaitWritten }) =>
  (await awaitWritten(token)).toUpperCase() as WrittenState
