import { glnProblem } from '@selvedge/protos/rules/gln'
import { gtinProblem } from '@selvedge/protos/rules/gtin'
import { expect, test } from 'vitest'
import { garmentTypes } from '../pictures/garments.ts'
import { keyOf } from './product.ts'
import { demoCatalogue } from './demo-catalogue.ts'
import { demoRetailers } from './retailers.ts'

const startDay = new Date('2026-11-23T09:00:00Z')
const { brands, seasons } = demoCatalogue(startDay)
const products = brands.flatMap((brand) => brand.products)

test('four brands, 240 styles, 900 colourways', () => {
  expect(brands).toHaveLength(4)
  expect(new Set(products.map((product) => product.styleNumber)).size).toBe(240)
  expect(products.length).toBe(900)
  expect(
    new Set(brands.flatMap((brand) => brand.products.map((product) => `${brand.profile.slug}/${product.styleName}`)))
      .size,
  ).toBe(240)
})

test('SKUs are unique in a brand, EANs everywhere and with a right check digit', () => {
  for (const brand of brands) {
    const skus = brand.products.flatMap((product) => product.variants.map((variant) => variant.sku))
    expect(new Set(skus).size).toBe(skus.length)
    expect(new Set(brand.products.map(keyOf)).size).toBe(brand.products.length)
  }
  const gtins = products.flatMap((product) => product.variants.map((variant) => variant.gtin))
  expect(new Set(gtins).size).toBe(gtins.length)
  expect(gtins.filter((gtin) => gtinProblem(gtin) !== undefined || !gtin.startsWith('2'))).toEqual([])
})

test('the same day and seed give the same catalogue; another day moves every date', () => {
  expect(demoCatalogue(startDay)).toEqual({ brands, seasons })
  const spring = demoCatalogue(new Date('2027-04-02T09:00:00Z'))
  expect(spring.seasons).toEqual({ current: 'AW27', next: 'SS28' })
  expect(spring.brands[0]!.windows.map((window) => window.startShip)).toEqual([
    '2027-04-02',
    '2027-07-01',
    '2027-12-01',
    '2028-02-01',
  ])
})

test('every variant is of its scale, every product has texts, and every hex is one', () => {
  for (const product of products) {
    expect(product.variants.length).toBeGreaterThan(0)
    expect(product.variants.every((variant) => product.sizeScale.sizes.includes(variant.size))).toBe(true)
    expect(product.colourHex).toMatch(/^#[0-9A-F]{6}$/)
    expect(product.hsCode).toMatch(/^\d{8}$/)
    expect(`${product.description}${product.composition}${product.originCountry}`).not.toContain('undefined')
  }
})

test('wholesale and recommended prices keep their distance, and tiers fall', () => {
  for (const brand of brands) {
    for (const { list, rows } of brand.priceRows) {
      expect(brand.priceLists.map((head) => head.code)).toContain(list)
      for (const row of rows) {
        const whsl = Number(row.whsl ?? row.tiers![0]!.whsl)
        const markUp = Number(row.rrp) / whsl
        expect(markUp).toBeGreaterThan(2.1)
        expect(markUp).toBeLessThan(3.1)
        const steps = row.tiers?.map((tier) => Number(tier.whsl)) ?? []
        expect(steps).toEqual(steps.toSorted((a, b) => b - a))
      }
    }
  }
  const rows = brands.flatMap((brand) => brand.priceRows.flatMap((each) => each.rows))
  expect(rows.filter((row) => !row.enabled).length).toBeGreaterThan(1)
  expect(new Set(brands.flatMap((brand) => brand.priceLists.map((list) => list.currency)))).toEqual(
    new Set(['EUR', 'GBP']),
  )
})

test('supply shows every state a buyer meets, and no snapshot from the future', () => {
  const supply = brands.flatMap((brand) => brand.supply)
  const day = '2026-11-23'
  const count = (has: (record: (typeof supply)[number]) => boolean) => supply.filter(has).length
  expect(count((each) => (each.onHand?.quantity ?? 0) > 20)).toBeGreaterThan(1000)
  expect(
    count((each) => each.onHand !== undefined && each.onHand.quantity >= 1 && each.onHand.quantity <= 5),
  ).toBeGreaterThan(100)
  expect(count((each) => each.onHand?.quantity === 0 && !each.coming)).toBeGreaterThan(100)
  expect(count((each) => each.coming?.some((row) => row.date < day) === true)).toBeGreaterThan(20)
  expect(count((each) => each.coming?.some((row) => row.date > day) === true)).toBeGreaterThan(200)
  expect(count((each) => each.madeToOrder === true)).toBeGreaterThan(100)
  expect(count((each) => each.openUntil !== undefined)).toBeGreaterThan(500)
  expect(count((each) => Date.parse(each.onHand?.asOf ?? '2000-01-01') > startDay.getTime())).toBe(0)
})

test('some products are unfinished in each way', () => {
  for (const brand of brands) {
    const priced = new Set(brand.priceRows.flatMap((each) => each.rows.map(keyOf)))
    const drawn = new Set(brand.images.map(keyOf))
    const supplied = new Set(brand.supply.map((each) => each.sku))
    expect(brand.products.filter((product) => !priced.has(keyOf(product))).length).toBe(2)
    expect(brand.products.filter((product) => !drawn.has(keyOf(product))).length).toBe(2)
    expect(
      brand.products.filter((product) => product.variants.every((variant) => !supplied.has(variant.sku))).length,
    ).toBe(2)
    expect(brand.products.filter((product) => product.lifecycle === 'draft').length).toBe(2)
    const known = new Set(brand.products.flatMap((product) => product.variants.map(({ sku }) => sku)))
    expect([...supplied].some((sku) => !known.has(sku))).toBe(true)
  }
})

test('four windows per brand, covering every product', () => {
  for (const brand of brands) {
    expect(brand.windows.map((window) => window.kind)).toEqual(['at-once', 'pre-order', 'pre-order', 'pre-order'])
    expect(brand.windows.every((window) => window.startShip <= window.completeShip)).toBe(true)
    expect(brand.windows.at(-1)!.products.length).toBeGreaterThan(5)
    const covered = new Set(brand.windows.flatMap((window) => window.seasons))
    expect(brand.products.filter((product) => !product.seasons.some((season) => covered.has(season)))).toEqual([])
  }
})

test('every image can be drawn, fronts come first and a third have a second view', () => {
  const images = brands.flatMap((brand) => brand.images)
  expect(images.filter((image) => !garmentTypes.includes(image.picture.type))).toEqual([])
  const seconds = images.filter((image) => image.position === 2).length
  expect(seconds / images.filter((image) => image.position === 1).length).toBeGreaterThan(0.22)
  expect(seconds / images.length).toBeLessThan(0.4)
})

test('retailers refer to brands and lists that exist, in their currency, and their doors have a GLN', () => {
  for (const retailer of demoRetailers) {
    expect(retailer.doors.length).toBeGreaterThan(2)
    expect(retailer.doors.filter((door) => glnProblem(door.gln) !== undefined)).toEqual([])
    for (const relation of retailer.relations) {
      const brand = brands.find((each) => each.profile.slug === relation.brand)!
      const lists = relation.priceLists.map((code) => brand.priceLists.find((list) => list.code === code)?.currency)
      expect(lists.filter((currency) => currency !== relation.currency)).toEqual([])
      expect(relation.state === 'agreed').toBe(relation.priceLists.length > 0)
      expect(relation.doors.every((code) => retailer.doors.some((door) => door.code === code))).toBe(true)
    }
  }
})
