import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { batchGetProducts } from './batch-get-products.ts'
import type { Deps } from './deps.ts'
import { findProducts } from './find-products.ts'
import { getProductAsOf } from './get-product-as-of.ts'
import { listProducts } from './list-products.ts'
import { listWindows } from './list-windows.ts'
import { setLifecycle } from './set-lifecycle.ts'
import { upsertProducts } from './upsert-products.ts'
import { upsertWindows } from './upsert-windows.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof CatalogService> {
  return {
    batchGetProducts: batchGetProducts(deps),
    findProducts: findProducts(deps),
    getProductAsOf: getProductAsOf(deps),
    listProducts: listProducts(deps),
    listWindows: listWindows(deps),
    setLifecycle: setLifecycle(deps),
    upsertProducts: upsertProducts(deps),
    upsertWindows: upsertWindows(deps),
  }
}
