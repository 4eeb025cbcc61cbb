/** What may be ordered of one product, window by window and size by size, for this viewer. */
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Product, Variant } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { SkuAvailability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { availableOn, firstDateWith } from '@selvedge/protos/rules/availability-on'
import { orderableIn } from '@selvedge/protos/rules/orderable-in'
import { sortSizes } from '@selvedge/protos/rules/size-run'
import { offerWindow } from '@selvedge/protos/rules/window-offer'
import type { CellFacts, NotOrderableReason, ProductFacts, ProductWindow } from '../../../gen/resolvers.ts'
import type { Facts } from '../../../read-models/product-facts/query.ts'
import type { BrandScope, ScopedWindow } from '../scope.ts'
import { cellPrices } from './cell-price.ts'
import type { CellPrices } from './cell-price.ts'
import { skuByDate } from './sku-by-date.ts'
import { isHidden, presentStock } from './stock.ts'
import { presentWindow } from './window.ts'

/** From the least to the most that has to be right; of several the furthest is told. */
const inOrder: readonly NotOrderableReason[] = [
  'PRODUCT_CLOSED',
  'NOT_COVERED',
  'WINDOW_CLOSED',
  'KIND_NOT_ALLOWED',
  'NO_PRICE',
  'PRICE_CURRENCY',
  'SOLD_OUT',
  'SUSPENDED',
]

interface Look {
  scope: BrandScope
  facts: Facts
  product: Product
  prices: CellPrices
  variants: Variant[]
  bySku: ReadonlyMap<string, SkuAvailability>
  /** Offered first, earliest first. */
  windows: ScopedWindow[]
}

export function presentFacts(facts: Facts, scope: BrandScope): ProductFacts {
  const { product, windows: covering } = facts.enriched!
  const look: Look = {
    scope,
    facts,
    product: product!,
    prices: cellPrices(facts.prices, scope),
    variants: variantsInOrder(product!),
    bySku: new Map(facts.availability?.skus.map((sku) => [sku.sku, sku])),
    windows: allowedWindows(covering, scope),
  }
  return {
    productId: facts.productId,
    version: facts.version,
    windows: look.windows.map((each) => presentProductWindow(each, look)),
    byDate: isHidden(scope.settings)
      ? []
      : look.variants.map(({ sku, size }) => skuByDate(sku, size, look.bySku.get(sku), scope)),
  }
}

export function variantsInOrder({ variants, sizeScale }: Product): Variant[] {
  const order = sortSizes([...new Set(variants.map(({ size }) => size))], sizeScale?.sizes ?? [])
  return [...variants].sort((left, right) => order.indexOf(left.size) - order.indexOf(right.size))
}

/** The windows as the enriched product has them: they say that they cover it. */
function allowedWindows(covering: readonly DeliveryWindow[], { windows, today, now }: BrandScope): ScopedWindow[] {
  return covering
    .filter(({ id }) => windows.has(id))
    .map((window) => ({ window, offer: offerWindow(window, today, now) }))
    .sort((left, right) => {
      const closed = Number(!left.offer.offered) - Number(!right.offer.offered)
      return closed || (left.offer.start < right.offer.start ? -1 : left.offer.start > right.offer.start ? 1 : 0)
    })
}

function presentProductWindow(each: ScopedWindow, look: Look): ProductWindow {
  const cells = look.variants.map((variant) => presentCell(variant, each, look))
  const orderable = cells.some((cell) => cell.orderable)
  const reasons = cells.map(({ reason }) => reason)
  const reason = orderable ? null : (inOrder.findLast((candidate) => reasons.includes(candidate)) ?? 'SOLD_OUT')
  return { window: presentWindow(each.window, each.offer), orderable, reason, cells }
}

function presentCell({ sku, size }: Variant, each: ScopedWindow, look: Look): CellFacts {
  const { scope, bySku, prices, windows } = look
  const { settings, today, connection } = scope
  const hidden = isHidden(settings)
  const reason = reasonOf(sku, each, look)
  const on = { date: each.offer.start, today, kind: each.window.kind }
  const { units, asOf } = availableOn(bySku.get(sku), on, connection.warehouses)
  const soldOut = reason === 'SOLD_OUT'
  const later = soldOut
    ? windows.find(
        (other) => other.offer.offered && other.offer.start > each.offer.start && reasonOf(sku, other, look) === null,
      )
    : undefined
  const first =
    soldOut && !hidden ? firstDateWith(bySku.get(sku), 1, each.offer.start, connection.warehouses, today) : undefined
  return {
    sku,
    size,
    orderable: reason === null,
    reason,
    stock: presentStock(units, settings),
    asOf: (!hidden && asOf) || null,
    laterWindowId: later?.window.id ?? null,
    from: first !== undefined && first > each.offer.start ? first : null,
    price: prices.present(sku, each.window.id),
  }
}

function reasonOf(
  sku: string,
  { window }: ScopedWindow,
  { scope, product, prices, facts }: Look,
): NotOrderableReason | null {
  const { connection, settings, today, now } = scope
  const answer = orderableIn({
    product,
    window,
    terms: connection,
    price: prices.resolve(sku, window.id),
    availability: isHidden(settings) ? 'HIDDEN' : facts.availability,
    sku,
    today,
    now,
  })
  if (!answer.orderable) return answer.reason
  return connection.status === 'ACTIVE' ? null : 'SUSPENDED'
}
