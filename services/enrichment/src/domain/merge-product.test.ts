import { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Inputs } from './inputs.ts'
import { mergeProduct, sourcesOf } from './merge-product.ts'
import { availability, brand, complete, images, input, origin, prices, product, someInputs } from './some-inputs.ts'

const codes = (inputs: Inputs) =>
  mergeProduct(inputs)
    .gates.filter((gate) => !gate.passed)
    .map(({ code }) => code)

test('a product with all it needs is enriched, with its open windows, earliest first', () => {
  const { enriched, gates } = mergeProduct(complete())
  expect(gates.every(({ passed, code }) => passed && code === '')).toBe(true)
  expect(enriched!.windows.map(({ id }) => id)).toEqual(['w2', 'w1'])
  expect(enriched).toMatchObject({
    audiences: ['open:b1'],
    brandName: 'Halden',
    sizeRun: 'S–M',
    // 23:30 UTC is the next day in Oslo.
    availabilityDate: '2026-11-21',
    sources: { 'catalog.product.v1': 11, 'media.image-set.v1': 15 },
  })
})

test('of the products that a window lists, only the product itself is kept', () => {
  const window = { ...complete().windows[0]!, productIds: ['p0', 'p1', 'p2'] }
  expect(mergeProduct(complete({ windows: [window] })).enriched!.windows[0]!.productIds).toEqual(['p1'])
})

test('each missing input closes its gate and no other', () => {
  expect(codes(complete({ product: input(product('p1', { lifecycle: 'DRAFT' })) }))).toEqual(['DRAFT'])
  expect(codes(complete({ product: input(product('p1', { lifecycle: 'CANCELLED' })) }))).toEqual(['CANCELLED'])
  expect(codes(complete({ product: input(product('p1', { visible: false })) }))).toEqual(['NOT_VISIBLE_YET'])
  expect(codes(complete({ product: input(product('p1', { variants: [] })) }))).toEqual(['NO_VARIANTS'])
  expect(codes(complete({ prices: input<never>(null) }))).toEqual(['NO_PRICE'])
  expect(codes(complete({ prices: input(prices('p1', 1, false)) }))).toEqual(['LIST_NOT_LIVE'])
  expect(codes(complete({ availability: input<never>(null) }))).toEqual(['NO_SUPPLY'])
  expect(codes(complete({ listing: input<never>(null) }))).toEqual(['NOT_LISTED'])
  expect(codes(complete({ images: input<never>(null) }))).toEqual(['NO_IMAGE'])
  const { brand: _, ...stranger } = complete()
  expect(codes(stranger)).toEqual(['BRAND_UNKNOWN'])
})

test('only disabled rows are no price', () => {
  const message = prices()
  message.lists[0]!.rows[0]!.enabled = false
  expect(codes(complete({ prices: input(message) }))).toEqual(['PRICES_DISABLED'])
})

test('no picture is needed where the brand does not ask for one', () => {
  const settings = { ...brand.brand!, imageRequired: false }
  const { images: _, ...without } = complete({ brand: { name: 'Halden', settings } })
  expect(codes(without)).toEqual([])
})

test('a gate names the event in truth, or the record where truth keeps none', () => {
  const gates = Object.fromEntries(mergeProduct(complete()).gates.map((gate) => [gate.name, gate.decidedBy]))
  expect(gates['PRICE']).toEqual(origin('e-prices', 12))
  expect(gates['AVAILABILITY']).toMatchObject({ eventId: 'r14', actor: 'system:x' })
  const { images: _, ...without } = complete()
  expect(mergeProduct(without).gates.find(({ name }) => name === 'IMAGE')!.decidedBy).toBeUndefined()
})

test('a brand that hides its stock gives neither figures nor the day they were said', () => {
  const settings = { ...brand.brand!, stockPolicy: 'HIDDEN' as const }
  const { enriched } = mergeProduct(complete({ brand: { name: 'Halden', settings } }))
  expect(enriched).toMatchObject({ availability: undefined, availabilityDate: '' })
})

test('what is owed to others never leaves the brand', () => {
  const { enriched } = mergeProduct(complete({ availability: input(availability('p1', 3)) }))
  expect(enriched!.availability!.skus[0]!.warehouses[0]).toMatchObject({ short: 0, steps: [{ quantity: 3 }] })
})

test('property: five gates in one order; enriched exactly when all are passed; shared facts in any order are equal', () => {
  fc.assert(
    fc.property(someInputs, fc.infiniteStream(fc.nat()), (inputs, random) => {
      const merged = mergeProduct(inputs)
      expect(merged.gates.map(({ name }) => name)).toEqual(['MASTER_DATA', 'PRICE', 'AVAILABILITY', 'LISTED', 'IMAGE'])
      expect(merged.enriched !== undefined).toBe(merged.gates.every(({ passed }) => passed))
      const shuffled = inputs.windows
        .map((window) => ({ window, at: random.next().value as number }))
        .sort((left, right) => left.at - right.at)
      const again = mergeProduct({ ...inputs, windows: shuffled.map(({ window }) => window) })
      expect(bytesOf(again, inputs)).toEqual(bytesOf(merged, inputs))
    }),
  )
})

function bytesOf({ enriched, gates }: ReturnType<typeof mergeProduct>, inputs: Inputs): string[] {
  const completeness = Completeness.fromPartial({ gates, sources: sourcesOf(inputs) })
  return [
    Buffer.from(Completeness.encode(completeness).finish()).toString('hex'),
    enriched ? Buffer.from(EnrichedProduct.encode(enriched).finish()).toString('hex') : '',
  ]
}

test('pictures are optional in the merge and follow their order', () => {
  const set = images()
  set.images.push({ ...set.images[0]!, hash: 'second' })
  expect(mergeProduct(complete({ images: input(set) })).enriched!.images.map(({ hash }) => hash)).toEqual([
    'abc',
    'second',
  ])
})
