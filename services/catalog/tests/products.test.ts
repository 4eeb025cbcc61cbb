import { eventually } from '@selvedge/platform/testing/settle'
import { inStoreEan13 } from '@selvedge/protos/rules/ean13'
import { topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brandViewer, productInput, startCatalog } from './harness.ts'
import type { CatalogHarness } from './harness.ts'

let harness: CatalogHarness
const halden = brandViewer('brand-halden')
const norvik = brandViewer('brand-norvik')

beforeEach(async () => {
  harness = await startCatalog()
})

afterEach(() => harness.close())

async function upsert(products: ReturnType<typeof productInput>[], as = halden) {
  return (await harness.catalog.upsertProducts({ products, operation: 'POST /api/v1/products' }, as)).results
}

const codes = (result: { problems: { code: string; pointer: string }[] } | undefined) =>
  result?.problems.map(({ code, pointer }) => `${code} ${pointer}`)

test('a product is kept, published with its origin, and unchanged when it comes again', async () => {
  const input = productInput({ line: 7 })
  const [first] = await upsert([input])
  expect(first).toMatchObject({ outcome: 'APPLIED', index: 0 })
  const published = await eventually(async () => {
    const product = await harness.state(topics.product, first!.id)
    expect(product).toBeDefined()
    return product!
  })
  expect(published).toMatchObject({
    brandId: 'brand-halden',
    lifecycle: 'ACTIVE',
    visible: true,
    styleName: 'Ida Blouse',
  })
  expect(published.origin).toMatchObject({
    operation: 'POST /api/v1/products',
    line: 7,
    actor: 'user:u1:Ada',
    at: '2026-11-23T09:00:00.000Z',
  })

  const [second] = await upsert([{ ...input, line: 8 }])
  expect(second).toMatchObject({ outcome: 'UNCHANGED', id: first!.id })
  const [third] = await upsert([{ ...input, styleName: 'Ida' }])
  expect(third).toMatchObject({ outcome: 'APPLIED', id: first!.id })
})

test('colourways of a style share its id, in one batch and in the next', async () => {
  const results = await upsert([productInput(), productInput({ colourCode: '310' })])
  const [later] = await upsert([productInput({ colourCode: '410' })])
  const { products } = await harness.catalog.batchGetProducts({ ids: [...results, later!].map(({ id }) => id) }, halden)
  expect(new Set(products.map(({ styleId }) => styleId)).size).toBe(1)
})

test('everything that is wrong with a record is told at once, and good records go in', async () => {
  const bad = productInput({
    styleName: '',
    colourFamily: 'teal',
    originCountry: 'XX',
    colourHex: 'green',
    category: 'women//blouses',
    seasons: ['S/S 27'],
    visibleFrom: 'tomorrow',
    variants: [
      { sku: 'A', size: 'S', gtin: '5901234123458' },
      { sku: 'A', size: 'XXS', gtin: 'x' },
    ],
  })
  const [refused, taken] = await upsert([bad, productInput({ colourCode: '310' })])
  expect(taken?.outcome).toBe('APPLIED')
  expect(refused?.outcome).toBe('REJECTED')
  expect(codes(refused)).toEqual(
    expect.arrayContaining([
      'MISSING /styleName',
      'COLOUR_FAMILY_UNKNOWN /colourFamily',
      'COUNTRY_UNKNOWN /originCountry',
      'COLOUR_HEX_INVALID /colourHex',
      'CATEGORY_INVALID /category',
      'SEASON_INVALID /seasons/0',
      'TIME_INVALID /visibleFrom',
      'GTIN_CHECK_DIGIT /variants/0/gtin',
      'REPEATED /variants/1/sku',
      'SIZE_NOT_IN_SCALE /variants/1/size',
      'GTIN_NOT_DIGITS /variants/1/gtin',
    ]),
  )
})

test('a text of a megabyte is refused, and only its beginning comes back', async () => {
  const [result] = await upsert([productInput({ description: 'x'.repeat(1024 * 1024), styleName: 'y'.repeat(201) })])
  expect(codes(result)).toEqual(['TOO_LONG /styleName', 'TOO_LONG /description'])
  expect(result?.problems[1]?.value).toHaveLength(200)
})

test('markup is taken out and entities are decoded', async () => {
  const [result] = await upsert([
    productInput({ styleName: 'Chaz&trade; Hoodie', description: '<p>Soft</p><script>x</script>' }),
  ])
  const { products } = await harness.catalog.batchGetProducts({ ids: [result!.id] }, halden)
  expect(products[0]).toMatchObject({ styleName: 'Chaz™ Hoodie', description: 'Soft' })
})

test('a SKU belongs to one product of a brand; it moves when the old one lets go, also in the same batch', async () => {
  const a = productInput({ colourCode: 'A' })
  const [first] = await upsert([a])
  const b = productInput({ colourCode: 'B', variants: [{ sku: a.variants[0]!.sku, size: 'S', gtin: '' }] })
  expect(codes((await upsert([b]))[0])).toEqual(['SKU_TAKEN /variants/0/sku'])
  expect((await upsert([b], norvik))[0]?.outcome).toBe('APPLIED')

  const results = await upsert([b, { ...a, variants: a.variants.slice(1) }])
  expect(results.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'APPLIED'])
  const { found } = await harness.catalog.findProducts(
    { keys: [{ key: { $case: 'sku', value: a.variants[0]!.sku } }] },
    halden,
  )
  expect(found[0]?.productId).toBe(results[0]?.id)
  expect(found[0]?.productId).not.toBe(first?.id)
})

test('a SKU that two records of a batch claim goes to the first', async () => {
  const variants = [{ sku: 'SAME', size: 'S', gtin: '' }]
  const results = await upsert([
    productInput({ colourCode: 'A', variants }),
    productInput({ colourCode: 'B', variants }),
  ])
  expect(results.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'REJECTED'])
})

test('a record that waits for a later one of the same call is taken when that has let go, beyond one group', async () => {
  const holder = productInput({ colourCode: 'HOLD' })
  await upsert([holder])
  const fill = Array.from({ length: 150 }, (_, index) => productInput({ colourCode: `C${index}` }))
  const taker = productInput({ colourCode: 'TAKE', variants: [{ sku: holder.variants[0]!.sku, size: 'S', gtin: '' }] })
  const results = await upsert([taker, ...fill, { ...holder, variants: holder.variants.slice(1) }])
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['APPLIED']))
  expect(results.map(({ index }) => index)).toEqual(results.map((_, index) => index))
})

test('a GTIN is unique in a brand, and warned of when another brand uses it', async () => {
  const withGtin = (colourCode: string, gtin: string) =>
    productInput({ colourCode, variants: [{ sku: `SKU-${colourCode}`, size: 'S', gtin }] })
  await upsert([withGtin('A', '5901234123457')])
  expect(codes((await upsert([withGtin('B', '05901234123457')]))[0])).toEqual(['GTIN_TAKEN /variants/0/gtin'])
  const [foreign] = await upsert([withGtin('A', '5901234123457')], norvik)
  expect(foreign?.outcome).toBe('APPLIED')
  expect(codes(foreign)).toEqual(['GTIN_OF_ANOTHER_BRAND /variants/0/gtin'])
  const inStore = inStoreEan13('20', 1)
  await upsert([withGtin('C', inStore)])
  expect((await upsert([withGtin('C', inStore)], norvik))[0]).toMatchObject({ outcome: 'APPLIED', problems: [] })
})

test('the last record of a product in a batch stands', async () => {
  const results = await upsert([productInput({ styleName: 'One' }), productInput({ styleName: 'Two' })])
  expect(results.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'APPLIED'])
  const { products } = await harness.catalog.batchGetProducts({ ids: [results[0]!.id] }, halden)
  expect(products[0]?.styleName).toBe('Two')
})

test('a product becomes visible when its time has come, also after a restart', async () => {
  const [result] = await upsert([productInput({ visibleFrom: '2026-12-01T00:00:00Z' })])
  const visible = async () =>
    (await harness.catalog.batchGetProducts({ ids: [result!.id] }, halden)).products[0]?.visible
  expect(await visible()).toBe(false)
  harness.runtime.clock.advance(10 * 86_400_000)
  await harness.restart()
  await eventually(async () => expect(await visible()).toBe(true))
})

test('pages walk through the own products only', async () => {
  await upsert(Array.from({ length: 5 }, (_, index) => productInput({ colourCode: `C${index}` })))
  await upsert([productInput()], norvik)
  const first = await harness.catalog.listProducts({ after: '', limit: 3 }, halden)
  const second = await harness.catalog.listProducts({ after: first.next, limit: 3 }, halden)
  expect([...first.products, ...second.products].map(({ colourCode }) => colourCode)).toEqual([
    'C0',
    'C1',
    'C2',
    'C3',
    'C4',
  ])
  expect(second.next).toBe('')
})

test('foreign products look as if they were not there; retailers and keys without the scope are refused', async () => {
  const [result] = await upsert([productInput()])
  const ids = [result!.id]
  expect((await harness.catalog.batchGetProducts({ ids }, norvik)).products).toEqual([])
  const [lifecycle] = (await harness.catalog.setLifecycle({ productIds: ids, lifecycle: 'CANCELLED' }, norvik)).results
  expect(codes(lifecycle)).toEqual(['PRODUCT_UNKNOWN '])
  const retailer = brandViewer('r1', { organisationKind: 'RETAILER' })
  await expect(harness.catalog.batchGetProducts({ ids }, retailer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  const key = brandViewer('brand-halden', { keyId: 'k1', scopes: ['supply:write'] })
  await expect(upsert([productInput()], key)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  const reader = brandViewer('brand-halden', { role: 'VIEWER' })
  await expect(upsert([productInput()], reader)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
