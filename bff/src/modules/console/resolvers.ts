import type { Resolvers } from '../../gen/resolvers.ts'
import { dropParked } from './mutations/dropParked.ts'
import { forgetLoss } from './mutations/forgetLoss.ts'
import { replay } from './mutations/replay.ts'
import { retryParked } from './mutations/retryParked.ts'
import { console } from './queries/console.ts'
import { metrics } from './queries/metrics.ts'
import { parkedRecord } from './queries/parkedRecord.ts'
import { topicVersions } from './queries/topicVersions.ts'

export const resolvers: Resolvers = {
  Query: { console, parkedRecord, metrics, topicVersions },
  Mutation: { retryParked, dropParked, replay, forgetLoss },
}
