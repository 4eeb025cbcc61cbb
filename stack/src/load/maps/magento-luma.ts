/**
 * Magento's sample shop, `products_configurable.csv`: a `configurable` row is a style, `simple` rows are its sizes and
 * colours. RRP = price in USD, WHSL = 45 % of it. Entities and HTML go as they are: the owner decodes them.
 */
import { timesBp } from '@selvedge/protos/rules/money'
import { decimalFromMinor, minorFromDecimal } from '@selvedge/protos/rules/money'
import { dateAfter } from '../../demo/catalogue/calendar.ts'
import type { BrandLoad, ImageRecord, Mapped, ProductRecord, RejectedRow, Row } from '../mapped.ts'
import { colourFamilyOf } from '../rules/colour-family.ts'
import { eanRule, seasonRule, windowsRule } from '../rules/rule.ts'
import type { Scale } from '../rules/scales.ts'

const WHOLESALE_BP = 4_500
const alpha = ['XS', 'S', 'M', 'L', 'XL']
const waist = ['28', '29', '30', '31', '32', '33', '34', '36']

/** @param hasImage whether the file of a path such as "/m/h/mh01-gray_main.jpg" is there; @param fileOf where it is */
export function mapMagentoLuma(
  rows: readonly Row[],
  day: Date,
  hasImage: (path: string) => boolean,
  fileOf: (path: string) => string,
): Mapped {
  const season = seasonRule(day)
  const rejected: RejectedRow[] = []
  const head = {
    code: 'US',
    name: 'United States',
    currency: 'USD',
    validFrom: dateAfter(day, -60),
    rrpIncludesTax: false,
    taxRate: '0',
  }
  const brand: BrandLoad = {
    slug: 'luma',
    name: 'Luma',
    country: 'US',
    products: [],
    windows: windowsRule(season, day),
    priceLists: [{ head, rows: [] }],
    supply: [],
    images: [],
  }
  const simples = new Map(rows.filter((row) => row['product_type'] === 'simple').map((row) => [row['sku']!, row]))
  const numbers = new Map(rows.map((row, index) => [row['sku']!, index + 1]))
  const used = new Set<string>()
  for (const style of rows.filter((row) => row['product_type'] === 'configurable')) {
    const sizes = (style['configurable_variations'] ?? '').split('|').flatMap((text) => {
      const sku = attributesOf(text)['sku'] ?? ''
      const simple = simples.get(sku)
      if (simple) used.add(sku)
      return simple ? [simple] : []
    })
    for (const [colour, variants] of Map.groupBy(
      sizes,
      (row) => attributesOf(row['additional_attributes'] ?? '')['color'] ?? '',
    )) {
      const product = productOf(style, colour, variants, season.of(style['sku']!), numbers)
      const { styleNumber, colourCode } = product
      brand.products.push(product)
      const rrp = minorFromDecimal(style['price'] ?? '', 'USD')
      const whsl = rrp === undefined ? '' : decimalFromMinor(timesBp(rrp, WHOLESALE_BP), 'USD')
      brand.priceLists[0]!.rows.push({ styleNumber, colourCode, whsl, rrp: style['price'] ?? '' })
      // A style's own 0 says nothing; its sizes have the stock.
      for (const row of variants)
        brand.supply.push({
          sku: row['sku']!,
          onHand: { quantity: Number(row['qty']), asOf: `${dateAfter(day, 0)}T00:00:00Z` },
        })
      brand.images.push(
        ...imagesOf(product, variants)
          .filter(({ file }) => hasImage(file))
          .map((image) => ({ ...image, file: fileOf(image.file) })),
      )
    }
  }
  for (const sku of simples.keys()) {
    if (!used.has(sku)) rejected.push({ row: numbers.get(sku)!, reason: 'no style names this size', value: sku })
  }
  return { brands: [brand], rejected }
}

function productOf(
  style: Row,
  colour: string,
  variants: readonly Row[],
  seasons: string[],
  numbers: ReadonlyMap<string, number>,
): ProductRecord {
  const attributes = attributesOf(style['additional_attributes'] ?? '')
  const [gender, ...levels] = categoryLevels(style['categories'] ?? '')
  return {
    styleNumber: style['sku']!,
    styleName: style['name'] ?? '',
    colourCode: colour.slice(0, 3).toUpperCase(),
    colourName: colour,
    colourFamily: colourFamilyOf(colour),
    category: [gender ?? '', ...levels].join('/'),
    gender: gender ?? '',
    seasons,
    description: style['description'] ?? '',
    ...(attributes['material'] ? { composition: attributes['material'].replaceAll('|', ', ') } : {}),
    tags: tagsOf(attributes),
    sizeScale: scaleOf(variants),
    variants: variants.map((row, at) => ({
      sku: row['sku']!,
      size: attributesOf(row['additional_attributes'] ?? '')['size'] ?? '',
      gtin: eanRule('21', numbers.get(row['sku']!)!, at % 10),
    })),
  }
}

/** "size=XS,color=Black" as a record; values may hold "|". */
export function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').flatMap((part) => {
      const at = part.indexOf('=')
      return at === -1 ? [] : [[part.slice(0, at), part.slice(at + 1)]]
    }),
  )
}

/** The path below "Default Category" that begins with a gender, in lower case. */
function categoryLevels(categories: string): string[] {
  const paths = categories.split(',').map((path) => path.split('/').slice(1))
  const own = paths.find(([first]) => first === 'Men' || first === 'Women') ?? []
  return own.map((level) => level.toLowerCase())
}

function scaleOf(variants: readonly Row[]): Scale {
  const sizes = variants.map((row) => attributesOf(row['additional_attributes'] ?? '')['size'] ?? '')
  return sizes.every((size) => waist.includes(size))
    ? { name: 'waist-inches', sizes: waist }
    : { name: 'alpha', sizes: alpha }
}

function tagsOf(attributes: Record<string, string>): string[] {
  const words = [...(attributes['climate'] ?? '').split('|'), ...(attributes['pattern'] ?? '').split('|')]
  const marks = attributes['eco_collection'] === 'Yes' ? ['eco'] : []
  return [...new Set([...words.map((word) => word.trim().toLowerCase()), ...marks])].filter((word) => word !== '')
}

/** All sizes of a colour name the same pictures; the first with any tells them. */
function imagesOf({ styleNumber, colourCode }: ProductRecord, variants: readonly Row[]): ImageRecord[] {
  const paths = new Set(
    variants
      .flatMap((row) => [row['base_image'] ?? '', ...(row['additional_images'] ?? '').split(',')])
      .filter((path) => path !== ''),
  )
  return [...paths].map((file, index) => ({ styleNumber, colourCode, position: index + 1, file }))
}
