import DataLoader from 'dataloader'
import type { Allocation } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { GatewayContext } from '../../gateway/context.ts'
import { callOptions } from '../../gateway/viewer/require-viewer.ts'

/** Orders that hold units of a product, once per request however many fields ask. Only ever one product a page. */
export function allocationsLoader(context: GatewayContext): DataLoader<string, Allocation[]> {
  return context.loader('allocations', () => {
    const one = async (productId: string) =>
      (await context.clients.orders.listAllocations({ productId }, callOptions(context))).allocations
    return new DataLoader((ids: readonly string[]) => Promise.all(ids.map(one)), { maxBatchSize: 1 })
  })
}
