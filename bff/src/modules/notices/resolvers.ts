import type { Resolvers } from '../../gen/resolvers.ts'
import { markNoticesRead } from './mutations/markNoticesRead.ts'
import { badges } from './queries/badges.ts'
import { notices } from './queries/notices.ts'
import { badgesChanged } from './subscriptions/badgesChanged.ts'

export const resolvers: Resolvers = {
  Query: { notices, badges },
  Mutation: { markNoticesRead },
  Subscription: { badgesChanged },
}
