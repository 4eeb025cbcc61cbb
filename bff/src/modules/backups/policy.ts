import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const operators = allow({ kinds: ['OPERATOR'] })

export const policy: ModulePolicy = {
  Query: { backups: operators },
  Mutation: { takeBackup: operators, verifyBackup: operators },
}
