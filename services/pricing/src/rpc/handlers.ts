import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { copyPriceList } from './copy-price-list.ts'
import { createPriceList } from './create-price-list.ts'
import type { Deps } from './deps.ts'
import { discardPending } from './discard-pending.ts'
import { editPending } from './edit-pending.ts'
import { getPending } from './get-pending.ts'
import { getPriceList } from './get-price-list.ts'
import { getPricesAsOf } from './get-prices-as-of.ts'
import { importPending } from './import-pending.ts'
import { listPriceLists } from './list-price-lists.ts'
import { listWaitingRows } from './list-waiting-rows.ts'
import { publishPending } from './publish-pending.ts'
import { updatePriceList } from './update-price-list.ts'
import { upsertPriceLists } from './upsert-price-lists.ts'
import { upsertPriceRows } from './upsert-price-rows.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof PricingService> {
  return {
    copyPriceList: copyPriceList(deps),
    createPriceList: createPriceList(deps),
    discardPending: discardPending(deps),
    editPending: editPending(deps),
    getPending: getPending(deps),
    getPriceList: getPriceList(deps),
    getPricesAsOf: getPricesAsOf(deps),
    importPending: importPending(deps),
    listPriceLists: listPriceLists(deps),
    listWaitingRows: listWaitingRows(deps),
    publishPending: publishPending(deps),
    updatePriceList: updatePriceList(deps),
    upsertPriceLists: upsertPriceLists(deps),
    upsertPriceRows: upsertPriceRows(deps),
  }
}
