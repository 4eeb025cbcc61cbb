/** Our own CSV: one row per size. `services/integration/CSV.md` says what each column means. */
import { dateAfter } from '../../demo/catalogue/calendar.ts'
import type { BrandLoad, Mapped, ProductRecord, RejectedRow, Row } from '../mapped.ts'
import { seasonRule, slugOf, windowsRule } from '../rules/rule.ts'

export const csvColumns = [
  'brand',
  'styleNumber',
  'styleName',
  'colourCode',
  'colourName',
  'colourFamily',
  'category',
  'gender',
  'seasons',
  'description',
  'composition',
  'originCountry',
  'hsCode',
  'tags',
  'sizeScale',
  'sizes',
  'size',
  'sku',
  'gtin',
  'currency',
  'whsl',
  'rrp',
  'onHand',
  'coming',
  'comingDate',
  'images',
] as const

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** @param fileOf where a picture named in the file is */
export function mapCsv(rows: readonly Row[], day: Date, fileOf: (path: string) => string): Mapped {
  const season = seasonRule(day)
  const rejected: RejectedRow[] = []
  const brands = new Map<string, BrandLoad>()
  const products = new Map<string, ProductRecord>()
  rows.forEach((row, index) => {
    const field = (name: (typeof csvColumns)[number]) => (row[name] ?? '').trim()
    const name = field('brand')
    const refuse = (reason: string) =>
      rejected.push({
        row: index + 1,
        reason,
        value: `${name} ${field('styleNumber')} ${field('colourCode')} ${field('sku')}`.trim(),
      })
    if (name === '') return refuse('no brand')
    if (slugOf(name) === '') return refuse('the brand has no letters')
    if (field('sku') === '') return refuse('no sku')
    const brand = brands.get(name) ?? emptyBrand(name)
    brands.set(name, brand)

    const key = JSON.stringify([name, field('styleNumber'), field('colourCode')])
    let product = products.get(key)
    if (!product) {
      product = productOf(field)
      products.set(key, product)
      brand.products.push(product)
      addPrice(brand, product, { currency: field('currency') || 'EUR', whsl: field('whsl'), rrp: field('rrp') }, day)
      const { styleNumber, colourCode } = product
      listOf(row['images']).forEach((file, at) =>
        brand.images.push({ styleNumber, colourCode, position: at + 1, file: fileOf(file) }),
      )
    }
    const gtin = field('gtin')
    product.variants.push({ sku: field('sku'), size: field('size'), ...(gtin === '' ? {} : { gtin }) })
    addSupply(brand, field('sku'), field('onHand'), field('coming'), field('comingDate'), day)
  })
  for (const brand of brands.values()) brand.windows = windowsFor(brand, season, day)
  return { brands: [...brands.values()], rejected }
}

function productOf(field: (name: (typeof csvColumns)[number]) => string): ProductRecord {
  const sizes = listOf(field('sizes'))
  return {
    styleNumber: field('styleNumber'),
    styleName: field('styleName'),
    colourCode: field('colourCode'),
    colourName: field('colourName'),
    colourFamily: field('colourFamily'),
    category: field('category'),
    gender: field('gender'),
    seasons: listOf(field('seasons')),
    description: field('description'),
    composition: field('composition'),
    originCountry: field('originCountry'),
    hsCode: field('hsCode'),
    tags: listOf(field('tags')),
    sizeScale: { name: field('sizeScale') || 'own', sizes },
    variants: [],
  }
}

function addPrice(
  brand: BrandLoad,
  { styleNumber, colourCode }: ProductRecord,
  price: { currency: string; whsl: string; rrp: string },
  day: Date,
): void {
  const { currency, whsl, rrp } = price
  if (whsl === '' && rrp === '') return
  let list = brand.priceLists.find(({ head }) => head.currency === currency)
  if (!list) {
    list = {
      head: {
        code: currency,
        name: `Wholesale ${currency}`,
        currency,
        validFrom: dateAfter(day, -60),
        rrpIncludesTax: true,
        taxRate: '21',
      },
      rows: [],
    }
    brand.priceLists.push(list)
  }
  list.rows.push({ styleNumber, colourCode, whsl, ...(rrp === '' ? {} : { rrp }) })
}

function addSupply(brand: BrandLoad, sku: string, onHand: string, coming: string, comingDate: string, day: Date): void {
  if (onHand === '' && coming === '') return
  brand.supply.push({
    sku,
    // What is no number goes as NaN → null, and the owner says so.
    ...(onHand === '' ? {} : { onHand: { quantity: Number(onHand), asOf: `${dateAfter(day, 0)}T00:00:00Z` } }),
    ...(coming === '' ? {} : { coming: [{ quantity: Number(coming), date: comingDate }] }),
  })
}

/** The usual two windows, and every season of the file in one of them. */
function windowsFor(brand: BrandLoad, season: ReturnType<typeof seasonRule>, day: Date) {
  const named = new Set(brand.products.flatMap(({ seasons }) => seasons))
  const others = [...named].filter((each) => each !== season.next && each !== season.current && each !== 'NOOS')
  const [now, next] = windowsRule(season, day)
  return [{ ...now!, seasons: [...now!.seasons, ...others] }, next!]
}

function emptyBrand(name: string): BrandLoad {
  return { slug: slugOf(name), name, country: 'NL', products: [], windows: [], priceLists: [], supply: [], images: [] }
}
