/** What the services answer about one moment, each for its own time of commit. */
import type { ProductAsOf } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ListAsOf } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { termsAt } from '@selvedge/protos/rules/terms-at'
import type { HeldTerms } from '@selvedge/protos/rules/terms-at'
import type { GatewayContext } from '../../gateway/context.ts'
import { callOptions } from '../../gateway/viewer/require-viewer.ts'
import { wholeConnectionLoader } from '../connections/loaders.ts'
import { nullWhenUnknown } from '../pricing/null-when-unknown.ts'

/** Null: the viewer was shown no such product then. */
export function productAt(context: GatewayContext, productId: string, at: string): Promise<ProductAsOf | null> {
  return nullWhenUnknown(context.clients.catalog.getProductAsOf({ productId, at }, callOptions(context)))
}

/** All connections that the two ever had, with their revisions. */
export async function connectionsBetween(
  context: GatewayContext,
  brandId: string,
  retailerId: string,
): Promise<Connection[]> {
  const known = await context.models.viewer.connectionsBetween(brandId, retailerId)
  const whole = await Promise.all(known.map(({ id }) => wholeConnectionLoader(context).load(id)))
  return whole.filter((connection) => connection !== null)
}

export interface Offer {
  at: string
  held: HeldTerms<Connection> | undefined
  /** Of the terms' chain, in its order. */
  lists: ListAsOf[]
}

/** The terms that held, and what their lists said of the product. */
export async function offerAt(
  context: GatewayContext,
  productId: string,
  connections: readonly Connection[],
  at: string,
): Promise<Offer> {
  const held = termsAt(connections, at)
  const listIds = held?.revision.terms?.priceListIds ?? []
  if (listIds.length === 0) return { at, held, lists: [] }
  const { lists } = await context.clients.pricing.getPricesAsOf({ productId, listIds, at }, callOptions(context))
  return { at, held, lists }
}
