import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const brand = { kinds: ['BRAND'] } as const
const sales = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'] } as const

/** As pricing has it: the service judges again, and checks whose list it is. */
export const policy: ModulePolicy = {
  Query: {
    priceLists: allow(brand),
    priceList: allow(brand),
    pendingChange: allow(brand),
    priceRowChoices: allow(brand),
  },
  Mutation: {
    createPriceList: allow(sales),
    copyPriceList: allow(sales),
    updatePriceList: allow(sales),
    editPendingPrices: allow(sales),
    importPendingPrices: allow(sales),
    publishPriceList: allow(sales),
    discardPendingChange: allow(sales),
  },
}
