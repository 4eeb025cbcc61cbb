import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const operators = allow({ kinds: ['OPERATOR'] })

export const policy: ModulePolicy = {
  Query: { console: operators, parkedRecord: operators, metrics: operators, topicVersions: operators },
  Mutation: { retryParked: operators, dropParked: operators, replay: operators, forgetLoss: operators },
}
