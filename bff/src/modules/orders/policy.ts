import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const people = { kinds: ['BRAND', 'RETAILER'] } as const
const sellers = { kinds: ['BRAND'], roles: ['OWNER', 'SALES_MANAGER'] } as const
const buyers = { kinds: ['RETAILER'], roles: ['OWNER', 'BUYER'] } as const

/** As orders has it: the service judges again, and checks whose order it is. */
export const policy: ModulePolicy = {
  Query: {
    orders: allow(people),
    order: allow(people),
    orderAsOf: allow(people),
    orderCsv: allow(people),
  },
  Mutation: {
    confirmOrder: allow(sellers),
    confirmCleanOrders: allow(sellers),
    rejectOrder: allow(sellers),
    shipOrder: allow(sellers),
    closeShort: allow(sellers),
    answerChanges: allow(buyers),
    cancelOrder: allow(buyers),
  },
  Subscription: {
    orderChanges: allow(people),
  },
}
