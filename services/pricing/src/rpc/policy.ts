import type { Policy } from '@selvedge/platform/rpc/definition'
import { allow } from '@selvedge/platform/rpc/policy'
import type { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'

const sales = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'] } as const
const salesOrKey = { ...sales, scopes: ['prices:write'] } as const
const brandOrKey = { kinds: ['BRAND'], scopes: ['prices:write'] } as const
const retailer = { kinds: ['RETAILER'] } as const

/**
 * Who may call what. Handlers look only at the viewer's own lists; a retailer only at those of its own terms, as they are
 * or were at the moment it asks about.
 */
export const policy: Policy<typeof PricingService> = {
  upsertPriceLists: allow(salesOrKey),
  upsertPriceRows: allow(salesOrKey),
  listPriceLists: allow(brandOrKey, retailer),
  getPriceList: allow(brandOrKey),
  getPricesAsOf: allow({ kinds: ['BRAND'] }, retailer),
  listWaitingRows: allow(brandOrKey),
  createPriceList: allow(sales),
  copyPriceList: allow(sales),
  updatePriceList: allow(sales),
  editPending: allow(sales),
  importPending: allow(sales),
  getPending: allow({ kinds: ['BRAND'] }),
  publishPending: allow(sales),
  discardPending: allow(sales),
}
