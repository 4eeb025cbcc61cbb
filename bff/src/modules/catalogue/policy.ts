import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

/** Products of others are shown to retailers alone, and to them only through their connections (`scope.ts`). */
const retailers = allow({ kinds: ['RETAILER'] })

export const policy: ModulePolicy = {
  Query: { catalogue: retailers, suggestions: retailers, style: retailers, products: retailers },
  Subscription: { productFacts: retailers, searchMayHaveChanged: retailers },
}
