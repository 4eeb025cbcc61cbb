import { DomainError } from '@selvedge/platform/rpc/errors'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { ProductAsOf } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { kindAllowed } from '@selvedge/protos/rules/orderable-in'
import type { ProductMoment, QueryResolvers } from '../../../gen/resolvers.ts'
import type { GatewayContext } from '../../../gateway/context.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import type { ShownRevision } from '../../connections/shown.ts'
import { connectionsBetween, offerAt, productAt } from '../moment.ts'
import type { Offer } from '../moment.ts'
import { presentPrices, windowsNamed } from '../present/prices.ts'
import { presentState } from '../present/state.ts'

export const productAsOf: QueryResolvers['productAsOf'] = async (_root, { input }, context) => {
  const { rpc } = requireViewer(context, ['BRAND', 'RETAILER'])
  const { productId } = input
  const now = context.clock.now().toISOString()
  const at = pastMoment(input.at, now)
  const retailerId = rpc.organisationKind === 'RETAILER' ? rpc.organisationId : (input.retailerId ?? null)
  if (retailerId !== null && (input.retailerId ?? retailerId) !== retailerId) return null

  const [then, today] = await Promise.all([productAt(context, productId, at), productAt(context, productId, now)])
  const brandId = then?.brandId ?? today?.brandId
  if (brandId === undefined) return null
  const connections = retailerId === null ? [] : await connectionsBetween(context, brandId, retailerId)
  if (retailerId !== null && connections.length === 0) return null

  const brand = await context.models.viewer.organisation(brandId)
  const retailer = retailerId === null ? undefined : await context.models.viewer.organisation(retailerId)
  const offerOf = (moment: string) => offerAt(context, productId, connections, moment)
  const [offerThen, offerNow] = await Promise.all([offerOf(at), offerOf(now)])
  const offers = [...(then ? [offerThen] : []), ...(today ? [offerNow] : [])]
  const windows = (await context.models.viewer.windows(windowsNamed(offers))).filter((window) =>
    isAllowed(window, offers),
  )
  const timeZone = brand?.brand?.timeZone || 'UTC'
  // Of a state that is not kept, prices are: they are told for the sizes of now.
  const sizesOf = then?.product ?? today?.product
  const show = (answer: ProductAsOf | null, offer: Offer) =>
    momentOf(context, answer, offer, presentPrices(offer, answer?.product ?? sizesOf, windows, timeZone))
  const shown = { then: show(then, offerThen), now: show(today, offerNow) }
  if (shown.then.absence === 'NOT_SHOWN' && shown.now.absence === 'NOT_SHOWN') return null
  return {
    productId,
    brand: { id: brandId, name: brand?.name ?? '' },
    retailer: retailerId === null ? null : { id: retailerId, name: retailer?.name ?? '' },
    timeZone,
    windows: windows.map(({ id, code, name }) => ({ id, code, name })),
    ...shown,
  }
}

/** @throws DomainError INVALID for a moment that has not come */
function pastMoment(at: string | null | undefined, now: string): string {
  if (at && Date.parse(at) > Date.parse(now))
    throw new DomainError('INVALID', 'this moment has not come yet', { reason: 'MOMENT_IN_FUTURE' })
  return at ? new Date(at).toISOString() : now
}

function isAllowed(window: DeliveryWindow, offers: readonly Offer[]): boolean {
  return offers.some(({ held }) => held?.revision.terms && kindAllowed(window, held.revision.terms))
}

/** Terms are resolved as those of a connection's history. */
type ShownMoment = Omit<ProductMoment, 'terms'> & { terms: ShownRevision | null }

/** A retailer is shown a state only if it was shown it then: its brand showed it, and a price resolved. */
function momentOf(
  context: GatewayContext,
  answer: ProductAsOf | null,
  { at, held }: Offer,
  priced: ReturnType<typeof presentPrices>,
): ShownMoment {
  const isBrand = requireViewer(context).rpc.organisationKind === 'BRAND'
  const isShown = answer !== null && (isBrand || priced.prices.some(({ price }) => price !== null))
  const terms = held ? { revision: held.revision, connection: held.connection } : null
  if (!isShown) return { at, product: null, absence: 'NOT_SHOWN', keptFrom: null, terms, prices: [], lists: [] }
  const { product, ended, absence, keptFrom } = answer
  return {
    at,
    product: product ? presentState(product, ended) : null,
    absence: product || absence === 'UNSPECIFIED' ? null : absence,
    keptFrom: keptFrom || null,
    terms,
    ...priced,
  }
}
