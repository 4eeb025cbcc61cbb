import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const members = allow({ kinds: ['BRAND', 'RETAILER'] })

/** Everybody reads the notices of the own organisation. */
export const policy: ModulePolicy = {
  Query: { notices: members, badges: members },
  Mutation: { markNoticesRead: members },
  Subscription: { badgesChanged: members },
}
