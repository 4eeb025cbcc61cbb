import { allow } from '@selvedge/platform/rpc/policy'
import type { ModulePolicy } from '../../gateway/schema/policy.ts'

const retailer = { kinds: ['RETAILER'] } as const
const buyers = { kinds: ['RETAILER'], roles: ['OWNER', 'BUYER'] } as const

/** As orders has it: the service judges again, and checks whose working order it is. */
export const policy: ModulePolicy = {
  Query: {
    workingOrders: allow(retailer),
    workingOrder: allow(retailer),
    activeWorkingOrder: allow(retailer),
    checkWorkingOrder: allow(retailer),
    resolveSkus: allow(retailer),
  },
  Mutation: {
    createWorkingOrder: allow(buyers),
    renameWorkingOrder: allow(buyers),
    removeWorkingOrder: allow(buyers),
    activateWorkingOrder: allow(buyers),
    addToWorkingOrder: allow(buyers),
    removeLines: allow(buyers),
    moveLines: allow(buyers),
    setCells: allow(buyers),
    setPart: allow(buyers),
    placeWorkingOrder: allow(buyers),
  },
}
