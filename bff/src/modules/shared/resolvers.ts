import type { Resolvers } from '../../gen/resolvers.ts'
import { written } from './queries/written.ts'
import { DateScalar, DateTime, Minor } from './scalars.ts'

export const resolvers: Resolvers = {
  DateTime,
  Date: DateScalar,
  Minor,
  Query: { written },
}
