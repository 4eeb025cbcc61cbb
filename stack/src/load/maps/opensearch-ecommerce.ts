/**
 * The OpenSearch sample shop, `products.csv`: one row is one colourway. Style = manufacturer + category + name +
 * base_unit_price; a colour that the style has already (trimmed, case-folded) opens the next style. RRP =
 * base_unit_price, WHSL = min_price. Odd rows are not cleaned: each lands or is rejected with its reason.
 */
import type { BrandLoad, Mapped, PriceRowRecord, ProductRecord, RejectedRow, Row, SupplyRecord } from '../mapped.ts'
import { colourFamilyOf } from '../rules/colour-family.ts'
import { categoryOf } from '../rules/garment.ts'
import type { Department } from '../rules/garment.ts'
import { eanRule, seasonRule, slugOf, supplyRule, windowsRule } from '../rules/rule.ts'
import { usualScale } from '../rules/scales.ts'
import { dateAfter } from '../../demo/catalogue/calendar.ts'

interface Style {
  number: string
  colours: Set<string>
}

export function mapOpensearchEcommerce(rows: readonly Row[], day: Date): Mapped {
  const season = seasonRule(day)
  const rejected: RejectedRow[] = []
  const styles = new Map<string, Style[]>()
  const brands = new Map<string, BrandLoad>()
  rows.forEach((row, index) => {
    const refuse = (reason: string) =>
      rejected.push({ row: index + 1, reason, value: `${row['product_id']} ${row['product_name']}` })
    const manufacturer = row['manufacturer'] ?? ''
    if (manufacturer.trim() === '') return refuse('no manufacturer')
    const place = departmentOf(row['category'] ?? '')
    if (!place) return refuse(`unknown category ${row['category']}`)
    const [name, colour] = splitName(row['product_name'] ?? '')
    const key = [manufacturer, row['category'], name, row['base_unit_price']].join('\u0000')
    const style = styleFor(styles, key, colour.trim().toLowerCase(), `${initials(manufacturer)}-${row['product_id']}`)
    const brand = brandFor(brands, manufacturer, season, day)

    const colourCode = (row['sku'] ?? '').slice(2, 7)
    const seasons = season.of(style.number)
    const sizeScale = usualScale(place.gender, place.department)
    const product: ProductRecord = {
      styleNumber: style.number,
      styleName: name,
      colourCode,
      colourName: colour,
      colourFamily: colourFamilyOf(colour),
      category: categoryOf(place.gender, place.department, name),
      gender: place.gender,
      seasons,
      sizeScale,
      variants: sizeScale.sizes.map((size, at) => ({
        sku: `${row['sku']}-${size}`,
        size,
        gtin: eanRule('20', Number(row['product_id']), at),
      })),
    }
    const price: PriceRowRecord = {
      styleNumber: style.number,
      colourCode,
      whsl: row['min_price'] ?? '',
      rrp: row['base_unit_price'] ?? '',
    }
    const supply: SupplyRecord[] = product.variants.map(({ sku }) => supplyRule(sku, seasons, season, day))
    brand.products.push(product)
    brand.priceLists[0]!.rows.push(price)
    brand.supply.push(...supply)
  })
  return { brands: [...brands.values()], rejected }
}

/** At the last " - "; a name without one has no colour. */
export function splitName(text: string): [name: string, colour: string] {
  const at = text.lastIndexOf(' - ')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 3)]
}

/** The first style of the key that does not have the colour yet. A new one is named after the row that opens it. */
function styleFor(styles: Map<string, Style[]>, key: string, colour: string, number: string): Style {
  const known = styles.get(key) ?? []
  styles.set(key, known)
  let style = known.find(({ colours }) => !colours.has(colour))
  if (!style) {
    style = { number, colours: new Set() }
    known.push(style)
  }
  style.colours.add(colour)
  return style
}

function departmentOf(category: string): { gender: 'women' | 'men'; department: Department } | undefined {
  const match = /^(Women|Men)'s (Clothing|Shoes|Accessories)$/.exec(category)
  if (!match) return undefined
  return { gender: match[1]!.toLowerCase() as 'women', department: match[2]!.toLowerCase() as Department }
}

function initials(manufacturer: string): string {
  return manufacturer
    .split(/\s+/)
    .map((word) => word[0]!.toUpperCase())
    .join('')
}

function brandFor(
  brands: Map<string, BrandLoad>,
  name: string,
  season: ReturnType<typeof seasonRule>,
  day: Date,
): BrandLoad {
  const known = brands.get(name)
  if (known) return known
  const head = {
    code: 'EU',
    name: 'Europe',
    currency: 'EUR',
    validFrom: dateAfter(day, -60),
    rrpIncludesTax: true,
    taxRate: '21',
  }
  const windows = windowsRule(season, day)
  const brand: BrandLoad = {
    slug: slugOf(name),
    name,
    country: 'DE',
    products: [],
    windows,
    priceLists: [{ head, rows: [] }],
    supply: [],
    images: [],
  }
  brands.set(name, brand)
  return brand
}
