import type { Policy } from '@selvedge/platform/rpc/definition'
import { allow } from '@selvedge/platform/rpc/policy'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'

const buyers = { kinds: ['RETAILER'], roles: ['OWNER', 'BUYER'] } as const
const retailer = { kinds: ['RETAILER'] } as const
const sellers = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'], scopes: ['orders:write'] } as const
const brand = { kinds: ['BRAND'], scopes: ['orders:read', 'orders:write'] } as const
/** Whoever reads the feed says how far he has read. */
const feedReaders = {
  kinds: ['BRAND'],
  roles: ['OWNER', 'SALES_MANAGER'],
  scopes: ['orders:read', 'orders:write'],
} as const
/** Stock asks it on behalf of whoever sends supply. */
const cursorReaders = { kinds: ['BRAND'], scopes: ['orders:read', 'orders:write', 'supply:write'] } as const

/** Who may call what. Handlers check besides that the order or working order is the viewer's own side's. */
export const policy: Policy<typeof OrdersService> = {
  listWorkingOrders: allow(retailer),
  getWorkingOrder: allow(retailer),
  createWorkingOrder: allow(buyers),
  renameWorkingOrder: allow(buyers),
  removeWorkingOrder: allow(buyers),
  activateWorkingOrder: allow(buyers),
  addLines: allow(buyers),
  removeLines: allow(buyers),
  moveLines: allow(buyers),
  setCells: allow(buyers),
  setPart: allow(buyers),
  checkWorkingOrder: allow(retailer),
  place: allow(buyers),

  batchGetOrders: allow(brand, retailer),
  listOrderEvents: allow(brand, retailer),
  getOrderAsOf: allow(brand, retailer),
  confirmOrder: allow(sellers),
  confirmCleanOrders: allow(sellers),
  rejectOrder: allow(sellers),
  answerChanges: allow(buyers),
  shipOrder: allow(sellers),
  closeShort: allow(sellers),
  cancelOrder: allow(buyers),

  listAllocations: allow({ kinds: ['BRAND'] }),
  readFeed: allow(brand),
  commitFeed: allow(feedReaders),
  getFeedCursor: allow(cursorReaders),
}
