/**
 * What a viewer may see of products, as of now: the only way from a viewer to a search. It reads the clock, so that
 * documents need not change when a list becomes valid or a window passes its cut-off.
 */
import type { Visibility } from '@selvedge/platform/search/query'
import type { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { calendarDate, isWithin } from '@selvedge/protos/rules/calendar'
import { kindAllowed } from '@selvedge/protos/rules/orderable-in'
import { offerWindow } from '@selvedge/protos/rules/window-offer'
import type { WindowOffer } from '@selvedge/protos/rules/window-offer'
import type { GatewayContext, GatewayViewer, ViewerConnection } from '../../gateway/context.ts'
import type { PriceListFacts } from '../../read-models/product-facts/query.ts'
import { heldOffers, heldScopes, windowScope } from '../../read-models/product-search/scopes.ts'

export interface ScopedWindow {
  window: DeliveryWindow
  offer: WindowOffer
}

/** One connected brand, seen from the viewer. */
export interface BrandScope {
  brandId: string
  name: string
  settings: BrandSettings
  connection: ViewerConnection
  /** Calendar date in the brand's zone: the pricing date. */
  today: string
  now: string
  /** By id: those of a kind the terms allow. */
  windows: ReadonlyMap<string, ScopedWindow>
  lists: ReadonlyMap<string, PriceListFacts>
}

export interface ViewerScope {
  brands: ReadonlyMap<string, BrandScope>
  visibility: Visibility
}

/** What a scope is made from. */
export type ScopeSource = Pick<GatewayContext, 'models' | 'clock'>

/** Terms and facts take effect within so long; making a scope reads a row per brand, window and list. */
export const SCOPE_KEPT_MS = 250
const MOST_KEPT = 1_000

const kept = new WeakMap<object, Map<string, { at: number; scope: Promise<ViewerScope> }>>()

/** The scope of a viewer. Colleagues with the same rights share one. */
export function scopeOf({ models, clock }: ScopeSource, viewer: GatewayViewer): Promise<ViewerScope> {
  let scopes = kept.get(models)
  if (!scopes) kept.set(models, (scopes = new Map()))
  const now = performance.now()
  const known = scopes.get(viewer.profile)
  if (known && now - known.at < SCOPE_KEPT_MS) return known.scope
  const scope = makeScope({ models, clock }, viewer)
  scopes.delete(viewer.profile)
  scopes.set(viewer.profile, { at: now, scope })
  if (scopes.size > MOST_KEPT) scopes.delete(scopes.keys().next().value!)
  scope.catch(() => scopes.delete(viewer.profile))
  return scope
}

async function makeScope({ models, clock }: ScopeSource, viewer: GatewayViewer): Promise<ViewerScope> {
  const connections = [...viewer.connections.values()].filter(({ retailerId, audiences }) => {
    return retailerId === viewer.rpc.organisationId && audiences.length > 0
  })
  const organisations = await models.viewer.organisations(connections.map(({ brandId }) => brandId))
  const listIds = [...new Set(connections.flatMap(({ priceListIds }) => priceListIds))]
  const lists = new Map((await models.productFacts.priceLists(listIds)).map((list) => [list.id, list]))
  const now = clock.now().toISOString()
  const brands = new Map<string, BrandScope>()
  for (const connection of connections) {
    const brand = organisations.find(({ id }) => id === connection.brandId)
    // Its policies decide what may be shown.
    if (!brand?.brand) continue
    const today = calendarDate(now, brand.brand.timeZone || 'UTC')
    const windows = (await models.viewer.windowsOf(brand.id))
      .filter((window) => kindAllowed(window, connection))
      .map((window) => ({ window, offer: offerWindow(window, today, now) }))
      .sort((left, right) => compare(left.offer.start, right.offer.start) || compare(left.window.id, right.window.id))
    brands.set(brand.id, {
      brandId: brand.id,
      name: brand.name,
      settings: brand.brand,
      connection,
      today,
      now,
      windows: new Map(windows.map((each) => [each.window.id, each])),
      lists,
    })
  }
  return { brands, visibility: visibilityOf(brands) }
}

function visibilityOf(brands: ReadonlyMap<string, BrandScope>): Visibility {
  const audiences: string[] = []
  const lists: string[] = []
  const chainLengths: number[] = []
  const scopes: string[] = []
  for (const brand of brands.values()) {
    const { warehouses } = brand.connection
    audiences.push(...brand.connection.audiences)
    const chain = validChain(brand).flatMap((listId) => heldOffers(listId, brand.connection))
    lists.push(...chain)
    chainLengths.push(chain.length)
    scopes.push(...heldScopes(brand.brandId, warehouses))
    for (const { window, offer } of brand.windows.values()) {
      if (offer.offered) scopes.push(windowScope(window.id), ...heldScopes(window.id, warehouses))
    }
  }
  return { audiences, lists, chainLengths, scopes }
}

/**
 * The lists of the chain that are valid today. A list in another currency than the terms ends the chain: what it prices
 * cannot be ordered, and it must not fall through to the next.
 */
export function validChain({ connection, lists, today, brandId }: BrandScope): string[] {
  const chain: string[] = []
  for (const id of connection.priceListIds) {
    const list = lists.get(id)
    if (!list || list.brandId !== brandId || !isWithin(today, list.validFrom, list.validTo)) continue
    if (list.currency !== connection.currency) break
    chain.push(id)
  }
  return chain
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
