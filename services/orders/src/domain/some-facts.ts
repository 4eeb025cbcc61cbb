/** A brand, a retailer and two products, for the tests of this folder; each test changes what it is about. */
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection, Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { WorkingLine } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { WarehouseStock } from './allocate.ts'
import type { OrderProduct, Part, PartFacts } from './part-facts.ts'

export const TODAY = '2026-11-23'

export function windowOf(id: string, over: Partial<DeliveryWindow> = {}): DeliveryWindow {
  const dates = { startShip: '2027-02-01', completeShip: '2027-02-28' }
  return DeliveryWindow.fromPartial({
    id,
    brandId: 'b',
    name: id,
    kind: 'PRE_ORDER',
    ...dates,
    seasons: ['AW27'],
    open: true,
    ...over,
  })
}

export function productOf(id: string, over: Partial<Product> = {}): OrderProduct {
  const variants = ['S', 'M'].map((size) => ({ sku: `${id}-${size}`, size, gtin: '' }))
  const product = Product.fromPartial({ id, brandId: 'b', seasons: ['AW27'], lifecycle: 'ACTIVE', visible: true })
  return { product: { ...product, variants, ...over }, listed: true, image: '' }
}

export function pricesOf(productId: string, tiers = [{ fromUnits: 1, whslMinor: 1000 }], revision = 1): ProductPrices {
  const rows = [{ enabled: true, tiers, rrpMinor: 3000 }]
  return ProductPrices.fromPartial({
    productId,
    brandId: 'b',
    lists: [{ listId: 'A', currency: 'EUR', revision, rows }],
  })
}

export function stock(units: number, over: Partial<WarehouseStock> = {}): WarehouseStock {
  return { warehouse: '', supply: undefined, finite: [{ date: '', units }], demand: [], ...over }
}

export function connectionOf(terms: Partial<Terms> = {}, over: Partial<Connection> = {}): Connection {
  const agreed = {
    ...Terms.fromPartial({ priceListIds: ['A'], currency: 'EUR', atOnce: true, preOrder: true }),
    ...terms,
  }
  return {
    ...Connection.fromPartial({ id: 'c', brandId: 'b', retailerId: 'r', status: 'ACTIVE', revision: 3 }),
    terms: agreed,
    ...over,
  }
}

export function factsOf(over: Partial<PartFacts> = {}): PartFacts {
  const shipTo = { id: 'a', name: 'Shop', lines: ['Street 1'], city: 'Utrecht', country: 'NL', shipTo: true }
  const doors = [
    { id: 'd1', code: 'U', name: 'Utrecht', active: true },
    { id: 'd2', code: 'A', name: 'Arnhem', active: true },
  ]
  return {
    now: `${TODAY}T09:00:00.000Z`,
    today: TODAY,
    brand: Organisation.fromPartial({ id: 'b', kind: 'BRAND', name: 'Halden', slug: 'halden' }),
    retailer: Organisation.fromPartial({
      id: 'r',
      kind: 'RETAILER',
      name: 'Noor',
      retailer: { doors, addresses: [shipTo] },
    }),
    connection: connectionOf(),
    windows: [windowOf('feb'), windowOf('mar', { startShip: '2027-03-01', completeShip: '2027-03-31' })],
    products: new Map([
      ['p', productOf('p')],
      ['q', productOf('q')],
    ]),
    prices: new Map([
      ['p', pricesOf('p')],
      ['q', pricesOf('q')],
    ]),
    stock: () => [stock(10)],
    firstOrder: false,
    ...over,
  }
}

export function lineOf(id: string, cells: Record<string, number>, over: Partial<WorkingLine> = {}): WorkingLine {
  const written = Object.entries(cells).map(([sku, quantity]) => ({ sku, quantity }))
  return {
    id,
    brandId: 'b',
    productId: 'p',
    windowId: 'feb',
    doorId: '',
    cells: written,
    addedAt: '',
    styleNumber: '',
    styleName: '',
    colourName: '',
    ...over,
  }
}

export function partOf(...lines: WorkingLine[]): Part {
  return { head: { brandId: 'b', poNumber: 'PO-1', note: '', shipToId: '', billToId: '' }, lines }
}
