/** Which window a line is for. */
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { WorkingLine } from '@selvedge/protos/gen/orders/v1/orders_service'
import { orderableIn } from '@selvedge/protos/rules/orderable-in'
import { resolvePrice } from '@selvedge/protos/rules/resolve-price'
import { offerWindow, windowCovers } from '@selvedge/protos/rules/window-offer'
import { availableUnits } from './allocate.ts'
import type { OrderProduct, PartFacts } from './part-facts.ts'
import { servedFrom } from './stock-of.ts'

/**
 * The line's own window; for a line without one the earliest in which the product can be ordered now. When there is
 * none, the earliest that covers the product, so that its reason can be told. Undefined: unknown, or none covers it.
 */
export function chooseWindow(
  line: WorkingLine,
  product: OrderProduct,
  terms: Terms,
  facts: PartFacts,
): DeliveryWindow | undefined {
  if (line.windowId !== '') return facts.windows.find((window) => window.id === line.windowId)
  const covering = windowsCovering(product, facts)
  const orderable = covering.filter((window) => isOrderable(product, window, terms, facts))
  return orderable.find((window) => hasSupply(line, product, window, terms, facts)) ?? orderable[0] ?? covering[0]
}

/** By the date from which they ship, as it counts today. */
export function windowsCovering({ product }: OrderProduct, { windows, today, now }: PartFacts): DeliveryWindow[] {
  return windows
    .filter((window) => windowCovers(window, product))
    .map((window) => ({ window, offer: offerWindow(window, today, now) }))
    .sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1))
    .map(({ window }) => window)
}

/** Everything but supply. */
export function isOrderable(product: OrderProduct, window: DeliveryWindow, terms: Terms, facts: PartFacts): boolean {
  return product.product.variants.some(({ sku }) => {
    const price = priceIn(product, window, terms, facts, sku)
    return orderableIn({ ...facts, product: product.product, window, terms, price, availability: 'HIDDEN' }).orderable
  })
}

function priceIn({ product }: OrderProduct, window: DeliveryWindow, terms: Terms, facts: PartFacts, sku: string) {
  return resolvePrice({
    prices: facts.prices.get(product.id),
    chain: terms.priceListIds,
    discountBp: terms.discountBp,
    currency: terms.currency,
    windowId: window.id,
    sku,
    unitsOfProduct: 1,
    pricingDate: facts.today,
  })
}

/** Of the sizes wanted; of any size while none is. */
function hasSupply(
  line: WorkingLine,
  { product }: OrderProduct,
  window: DeliveryWindow,
  terms: Terms,
  facts: PartFacts,
): boolean {
  const wanted = line.cells.filter((cell) => cell.quantity > 0).map((cell) => cell.sku)
  const skus = wanted.length > 0 ? wanted : product.variants.map(({ sku }) => sku)
  const { start } = offerWindow(window, facts.today, facts.now)
  const asked = { date: start, today: facts.today, atOnce: window.kind === 'AT_ONCE' }
  return skus.some((sku) => availableUnits(servedFrom(facts.stock(product.id, sku), terms.warehouses), asked) !== 0)
}

function sortKey({ window, offer }: { window: DeliveryWindow; offer: { start: string; complete: string } }): string {
  return [offer.start, offer.complete, window.id].join(' ')
}
