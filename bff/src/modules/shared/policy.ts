import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

export const policy: ModulePolicy = {
  Query: { written: allow({ kinds: ['BRAND', 'RETAILER', 'OPERATOR'] }) },
}
