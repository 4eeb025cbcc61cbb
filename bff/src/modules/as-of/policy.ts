import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

/** Catalog, pricing and connections judge again whose history it is. */
export const policy: ModulePolicy = {
  Query: { productAsOf: allow({ kinds: ['BRAND', 'RETAILER'] }) },
}
