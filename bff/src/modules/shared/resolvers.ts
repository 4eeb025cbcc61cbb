import type { Resolvers } from '../../gen/resolvers.ts'
import { written } from './queries/written.ts'
import { DateScalar, DateTime, Minor } from './scalars.ts'
import { Image } from './types/Image.ts'

export const resolvers: Resolvers = {
  DateTime,
  Date: DateScalar,
  Minor,
  Query: { written },
  Image,
}
