import type { Policy } from '@selvedge/platform/rpc/definition'
import { allow } from '@selvedge/platform/rpc/policy'
import type { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'

const system = { kinds: ['SYSTEM'] } as const
const productReaders = { kinds: ['BRAND'], scopes: ['products:write'] } as const
const productEditors = { ...productReaders, roles: ['OWNER', 'SALES_MANAGER'] } as const
const windowReaders = { kinds: ['BRAND'], scopes: ['windows:write'] } as const
const windowEditors = { ...windowReaders, roles: ['OWNER', 'SALES_MANAGER'] } as const

/**
 * Who may call what. A brand sees and changes its own only; retailers read what enrichment made of it, and here only how
 * a product was that they were shown then.
 */
export const policy: Policy<typeof CatalogService> = {
  upsertProducts: allow(productEditors),
  batchGetProducts: allow(productReaders, system),
  findProducts: allow(productReaders),
  listProducts: allow(productReaders),
  getProductAsOf: allow({ kinds: ['BRAND', 'RETAILER'] }),
  setLifecycle: allow(productEditors),
  upsertWindows: allow(windowEditors),
  listWindows: allow(windowReaders, system),
}
