import type { Resolvers } from '../../gen/resolvers.ts'
import { dropParked } from './mutations/dropParked.ts'
import { replay } from './mutations/replay.ts'
import { retryParked } from './mutations/retryParked.ts'
import { console } from './queries/console.ts'

export const resolvers: Resolvers = {
  Query: { console },
  Mutation: { retryParked, dropParked, replay },
}
