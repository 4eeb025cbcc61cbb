import type { Lifecycle, Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { ProductInput } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { colourFamilies, genders, productLimits as limits } from '@selvedge/protos/rules/product-limits'
import { z } from 'zod'
import { required, text } from './fields.ts'

const lifecycles = ['draft', 'active', 'closed', 'cancelled'] as const

export const sizeScaleRecord = z.strictObject({
  name: required('Name of the scale, such as "alpha-women".', limits.scaleName),
  sizes: z.array(z.string()).meta({
    description: 'All sizes of the scale in their order; one without variant is not made.',
    maxItems: limits.sizes,
  }),
})

export const variantRecord = z.strictObject({
  sku: required('Your own SKU, unique in your brand.', limits.sku),
  size: required('One of the sizes of the scale.', limits.size),
  gtin: text('GTIN-8, -12, -13 or -14 with its check digit.'),
})

export const productRecord = z
  .strictObject({
    styleNumber: required('With the colour code the key of the product.', limits.styleNumber),
    styleName: required('Name of the design.', limits.name),
    colourCode: required('With the style number the key of the product.', limits.colourCode),
    colourName: text('Your name of the colour.', limits.name),
    colourFamily: required(`One of ${colourFamilies.join(', ')}.`),
    colourHex: text('#RRGGBB for swatches.'),
    category: required('Levels with "/" between: women/dresses/midi.', limits.category),
    gender: required(`One of ${genders.join(', ')}.`),
    seasons: z.array(z.string()).nullish().meta({ description: 'SS27, AW27, NOOS …', maxItems: limits.seasons }),
    description: text('Plain text or HTML; HTML becomes plain text.', limits.description),
    composition: text('"100 % cotton"', limits.composition),
    originCountry: text('Two letters of ISO 3166.'),
    hsCode: text('6 to 12 digits.'),
    care: z.array(z.string()).nullish().meta({ maxItems: limits.careEntries }),
    tags: z.array(z.string()).nullish().meta({ maxItems: limits.tags }),
    lifecycle: z.enum(lifecycles).nullish().meta({ description: 'active unless given' }),
    visibleFrom: text('Time from which retailers may see it; left out: at once.'),
    sizeScale: sizeScaleRecord,
    variants: z.array(variantRecord).meta({ maxItems: limits.variants }),
  })
  .meta({ id: 'Product', description: 'One colourway of a style. Key: styleNumber and colourCode.' })

export type ProductRecord = z.infer<typeof productRecord>

export function productInput(record: ProductRecord, line: number): ProductInput {
  return {
    styleNumber: record.styleNumber,
    styleName: record.styleName,
    colourCode: record.colourCode,
    colourName: record.colourName ?? '',
    colourFamily: record.colourFamily,
    colourHex: record.colourHex ?? '',
    category: record.category,
    gender: record.gender,
    seasons: record.seasons ?? [],
    description: record.description ?? '',
    composition: record.composition ?? '',
    originCountry: record.originCountry ?? '',
    hsCode: record.hsCode ?? '',
    care: record.care ?? [],
    tags: record.tags ?? [],
    sizeScale: record.sizeScale,
    variants: record.variants.map(({ sku, size, gtin }) => ({ sku, size, gtin: gtin ?? '' })),
    lifecycle: (record.lifecycle ?? 'active').toUpperCase() as Lifecycle,
    visibleFrom: record.visibleFrom ?? '',
    line,
  }
}

/** A product as it is kept, in the words of the API. */
export const productView = z
  .object({
    ...productRecord.shape,
    id: z.string(),
    visible: z.boolean().meta({ description: 'Its time to be seen has come.' }),
    createdAt: z.string().meta({ format: 'date-time' }),
    changedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'StoredProduct', description: 'A product as it is kept.' })

export function presentProduct(product: Product): z.infer<typeof productView> {
  const { id, styleNumber, styleName, colourCode, colourName, colourFamily, colourHex, category, gender, seasons } =
    product
  const { description, composition, originCountry, hsCode, care, tags, sizeScale, variants, visibleFrom } = product
  return {
    id,
    styleNumber,
    styleName,
    colourCode,
    colourName,
    colourFamily,
    colourHex: colourHex || null,
    category,
    gender,
    seasons,
    description,
    composition,
    originCountry: originCountry || null,
    hsCode: hsCode || null,
    care,
    tags,
    lifecycle: product.lifecycle.toLowerCase() as (typeof lifecycles)[number],
    visibleFrom: visibleFrom || null,
    sizeScale: sizeScale ?? { name: '', sizes: [] },
    variants: variants.map(({ sku, size, gtin }) => ({ sku, size, gtin: gtin || null })),
    visible: product.visible,
    createdAt: product.createdAt,
    changedAt: product.origin?.at ?? product.createdAt,
  }
}
