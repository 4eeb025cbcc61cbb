import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

export const policy: ModulePolicy = {
  Query: { windows: allow({ kinds: ['BRAND'] }) },
}
