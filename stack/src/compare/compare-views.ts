/** Whether the read models have what the topics that they are made of say: all of it, and nothing else. */
import { brandProductsView } from '@selvedge/bff/src/read-models/brand-products/view'
import { orderStatusView } from '@selvedge/bff/src/read-models/order-status/view'
import { productFactsView } from '@selvedge/bff/src/read-models/product-facts/view'
import { viewerView } from '@selvedge/bff/src/read-models/viewer/view'
import type { Contents } from '@selvedge/platform/db/replay/contents'
import type { View } from '@selvedge/platform/views/view'
import { viewKey } from '@selvedge/platform/views/view-state'
import { topics } from '@selvedge/protos/topics'
import { differenceOf } from './difference.ts'
import type { Difference } from './difference.ts'
import type { ReadersOf } from './readers.ts'

export interface ComparedView extends Difference {
  view: string
  topic: string
}

interface Kept {
  view: View
  topic: string
  /** A query for the `id` of everything that lives in it. */
  ids: string
}

const kept: readonly Kept[] = [
  { view: viewerView, topic: topics.organisation.name, ids: 'select id from viewer_organisation' },
  { view: viewerView, topic: topics.connection.name, ids: 'select id from viewer_connection' },
  { view: viewerView, topic: topics.deliveryWindow.name, ids: 'select id from viewer_window' },
  {
    view: brandProductsView,
    topic: topics.product.name,
    ids: 'select product_id as id from brand_product where known = 1',
  },
  {
    view: productFactsView,
    topic: topics.enrichedProduct.name,
    ids: 'select product_id as id from fact_product where body is not null',
  },
  { view: productFactsView, topic: topics.priceList.name, ids: 'select id from fact_price_list' },
  { view: orderStatusView, topic: topics.order.name, ids: 'select id from order_row' },
  { view: orderStatusView, topic: topics.orderEvent.name, ids: 'select distinct order_id as id from order_event' },
]

/** @param heldBy what the log holds of a topic */
export async function compareViews(
  readersOf: ReadersOf,
  heldBy: (topic: string) => Promise<Contents>,
): Promise<ComparedView[]> {
  const compared: ComparedView[] = []
  for (const { view, topic, ids } of kept) {
    const rows = await (await readersOf(view)).all<{ id: string }>(ids)
    const there = new Map([...(await heldBy(topic)).keys()].map((key) => [key, true]))
    compared.push({ view: viewKey(view), topic, ...differenceOf(there, new Map(rows.map(({ id }) => [id, true]))) })
  }
  return compared
}
