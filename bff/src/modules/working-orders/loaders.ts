import DataLoader from 'dataloader'
import type { Door } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { offerWindow } from '@selvedge/protos/rules/window-offer'
import type { CatalogueWindow } from '../../gen/resolvers.ts'
import type { GatewayContext } from '../../gateway/context.ts'
import { requireViewer } from '../../gateway/viewer/require-viewer.ts'
import { presentWindow } from '../catalogue/present/window.ts'
import type { PresentedProduct } from '../catalogue/present/product.ts'
import { scopeOf } from '../catalogue/scope.ts'
import { visibleProducts } from '../catalogue/visible-products.ts'

/** Products as the viewer may see them; null for all others. */
export function orderableLoader(context: GatewayContext): DataLoader<string, PresentedProduct | null> {
  return context.loader('orderable-product', () => {
    const load = async (ids: readonly string[]) => {
      const visible = await visibleProducts(context, requireViewer(context), ids)
      return ids.map((id) => visible.get(id) ?? null)
    }
    return new DataLoader(load, { maxBatchSize: 500 })
  })
}

/** Windows of connected brands, also of a kind that the terms no longer allow; null for all others. */
export function windowLoader(context: GatewayContext): DataLoader<string, CatalogueWindow | null> {
  return context.loader('line-window', () => {
    const load = async (ids: readonly string[]) => {
      const { brands } = await scopeOf(context, requireViewer(context))
      const windows = await context.models.viewer.windows(ids)
      return ids.map((id) => {
        const window = windows.find((each) => each.id === id)
        const scope = window && brands.get(window.brandId)
        return scope ? presentWindow(window, offerWindow(window, scope.today, scope.now)) : null
      })
    }
    return new DataLoader(load, { maxBatchSize: 500 })
  })
}

/** The retailer's own doors by id. */
export function ownDoors(context: GatewayContext): Promise<Map<string, Door>> {
  return context.loader('own-doors', async () => {
    const own = await context.models.viewer.organisation(requireViewer(context).rpc.organisationId)
    return new Map((own?.retailer?.doors ?? []).map((door) => [door.id, door]))
  })
}

/** Empty means none on the wire. */
export async function windowOf(context: GatewayContext, id: string): Promise<CatalogueWindow | null> {
  return id === '' ? null : windowLoader(context).load(id)
}
