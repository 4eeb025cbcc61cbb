import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

/** A brand's own products; every question names the viewer's organisation. */
const brands = allow({ kinds: ['BRAND'] })

export const policy: ModulePolicy = {
  Query: { brandProducts: brands, brandProduct: brands, waiting: brands },
  Subscription: { brandProductsChanged: brands },
}
