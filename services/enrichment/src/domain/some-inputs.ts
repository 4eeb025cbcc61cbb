/** A product that passes every gate, and arbitrary inputs, for the tests of this service. */
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Listing } from '@selvedge/protos/gen/catalog/topic/v1/listing'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { ImageSet } from '@selvedge/protos/gen/media/topic/v1/image_set'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import fc from 'fast-check'
import type { Input, Inputs } from './inputs.ts'

export function origin(eventId: string, line = 0): Origin {
  return { eventId, at: '2026-11-01T08:00:00.000Z', actor: 'key:k1:ERP', operation: 'PUT /api/v1/products', line }
}

export const brand = Organisation.fromPartial({
  id: 'b1',
  kind: 'BRAND',
  name: 'Halden',
  brand: { timeZone: 'Europe/Oslo', stockPolicy: 'EXACT', imageRequired: true },
})

export function product(id = 'p1', over: Partial<Product> = {}): Product {
  const product = Product.fromPartial({
    id,
    brandId: 'b1',
    styleId: 's1',
    styleNumber: '1042',
    styleName: 'Fjell Parka',
    colourCode: '01',
    colourName: 'Ink',
    colourFamily: 'blue',
    category: 'women/outerwear/parkas',
    gender: 'women',
    seasons: ['AW27'],
    sizeScale: { name: 'alpha-women', sizes: ['XS', 'S', 'M', 'L'] },
    variants: [
      { sku: `${id}-S`, size: 'S', gtin: '' },
      { sku: `${id}-M`, size: 'M', gtin: '' },
    ],
    lifecycle: 'ACTIVE',
    visible: true,
    createdAt: '2026-10-01T00:00:00.000Z',
    origin: origin('e-product', 7),
  })
  return { ...product, ...over }
}

export function listing(id = 'p1'): Listing {
  return Listing.fromPartial({
    productId: id,
    brandId: 'b1',
    audiences: ['open:b1'],
    windowIds: ['w2', 'w1', 'w3'],
    origin: origin('e-listing'),
  })
}

export function window(id: string, startShip: string, open = true): DeliveryWindow {
  return DeliveryWindow.fromPartial({ id, brandId: 'b1', code: id, kind: 'PRE_ORDER', startShip, open })
}

export function prices(id = 'p1', whslMinor = 10_000, live = true): ProductPrices {
  return ProductPrices.fromPartial({
    productId: id,
    brandId: 'b1',
    lists: [
      {
        listId: 'l1',
        currency: 'EUR',
        live,
        revision: 3,
        rows: [{ enabled: true, tiers: [{ fromUnits: 1, whslMinor }] }],
      },
    ],
    origin: origin('e-prices', 12),
  })
}

export function availability(id = 'p1', quantity = 24): Availability {
  return Availability.fromPartial({
    productId: id,
    brandId: 'b1',
    skus: [{ sku: `${id}-S`, size: 'S', warehouses: [{ steps: [{ date: '', quantity }], short: 2 }] }],
  })
}

export function images(id = 'p1'): ImageSet {
  const image = { hash: 'abc', width: 800, height: 1000, thumbhash: 'dGg=' }
  return ImageSet.fromPartial({ productId: id, brandId: 'b1', images: [image], origin: origin('e-images') })
}

export function input<Message>(message: Message | null, version = 1): Input<Message> {
  return { message, version, event: { eventId: `r${version}`, at: '2026-11-20T23:30:00.000Z', actor: 'system:x' } }
}

export function complete(over: Partial<Inputs> = {}): Inputs {
  return {
    product: input(product(), 11),
    listing: input(listing(), 12),
    prices: input(prices(), 13),
    availability: input(availability(), 14),
    images: input(images(), 15),
    brand: { name: brand.name, settings: brand.brand! },
    windows: [window('w1', '2027-08-01'), window('w2', '2027-07-01'), window('w3', '2027-06-01', false)],
    ...over,
  }
}

/** Each input as it should be, ended, never come, or wanting. */
export const someInputs: fc.Arbitrary<Inputs> = fc
  .record({
    product: fc.constantFrom(input(product()), input(product('p1', { lifecycle: 'DRAFT' })), input(null), undefined),
    listing: fc.constantFrom(input(listing()), input(Listing.create({ productId: 'p1' })), input(null), undefined),
    prices: fc.constantFrom(
      input(prices()),
      input(prices('p1', 1, false)),
      input(ProductPrices.create()),
      input(null),
      undefined,
    ),
    availability: fc.constantFrom(input(availability()), input(Availability.create()), input(null), undefined),
    images: fc.constantFrom(input(images()), input(ImageSet.create()), undefined),
    brand: fc.constantFrom(complete().brand, undefined),
    windows: fc
      .subarray([...complete().windows])
      .chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
  })
  .map((inputs) => Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined)) as never)
