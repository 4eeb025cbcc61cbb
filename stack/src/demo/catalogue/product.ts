import { inStoreEan13 } from '@selvedge/protos/rules/ean13'
import type { Random } from '../pictures/random.ts'
import { timeAfter } from './calendar.ts'
import { clothFacts } from './cloth.ts'
import type { BrandSource } from './brand-source.ts'
import { hsCodeOf } from './customs.ts'
import { describe } from './description.ts'
import { scales } from './sizes.ts'
import type { Style } from './style.ts'
import type { ProductRecord } from './types.ts'

/** What a brand has not finished: such products are not for sale and show in its completeness. */
export type Gap = 'no-price' | 'no-image' | 'no-supply' | 'draft' | 'later' | 'closed' | 'cancelled'

export const keyOf = (product: { styleNumber: string; colourCode: string }) =>
  `${product.styleNumber}/${product.colourCode}`

/** Shoes name their upper and their sole, all else its fibres. */
function compositionsOf(all: readonly string[], category: string): readonly string[] {
  const shoes = category.includes('/shoes/')
  const fitting = all.filter((text) => text.startsWith('Upper') === shoes)
  return fitting.length > 0 ? fitting : all
}

/** Products of a style: one per colourway. `firstArticle` is the EAN's article number of its first variant. */
export function productsOf(source: BrandSource, style: Style, firstArticle: number, random: Random): ProductRecord[] {
  const { line } = style
  const cloth = clothFacts[style.fabric]
  const scale = scales[line.scale]
  const description = describe(line.type, style.noun, random.pick(cloth.words), random)
  const shared = {
    styleNumber: style.number,
    styleName: style.name,
    category: line.category,
    gender: line.gender,
    seasons: style.seasons,
    description,
    composition: random.pick(compositionsOf(cloth.composition, line.category)),
    originCountry: random.pick(cloth.origin),
    hsCode: hsCodeOf(line.type, line.gender, style.fabric),
    care: cloth.care,
  }
  // Some styles are not made in the outermost sizes: their cells are hatched in the matrix.
  const made =
    scale.sizes.length > 4 && random.chance(0.18)
      ? scale.sizes.slice(random.whole(0, 1), scale.sizes.length - 1)
      : scale.sizes
  const organic = /organic|recycled/.test(shared.composition)
  const tags = [
    ...(organic ? [shared.composition.includes('organic') ? 'organic' : 'recycled'] : []),
    ...(style.seasons.includes('NOOS')
      ? ['noos']
      : style.seasons.length > 1
        ? ['carry-over']
        : random.chance(0.25)
          ? ['new']
          : []),
  ]
  return style.colourways.map(({ dye, name, family }, at): ProductRecord => ({
    ...shared,
    colourCode: dye.code,
    colourName: name,
    colourFamily: family,
    colourHex: dye.hex,
    tags,
    lifecycle: 'active',
    sizeScale: { name: scale.name, sizes: scale.sizes },
    variants: made.map((size, index) => ({
      sku: source.sku(style.number, dye.code, size),
      size,
      gtin: inStoreEan13(source.eanPrefix, firstArticle + at * scale.sizes.length + index),
    })),
  }))
}

/** Marks about a dozen products of a brand as unfinished, each in one way. */
export function gapsFor(products: readonly ProductRecord[], random: Random): Map<string, Gap> {
  const gaps = new Map<string, Gap>()
  const wanted: Gap[] = [
    'no-price',
    'no-price',
    'no-image',
    'no-image',
    'no-supply',
    'no-supply',
    'draft',
    'draft',
    'later',
    'closed',
    'cancelled',
  ]
  for (const gap of wanted) {
    let key = keyOf(random.pick(products))
    while (gaps.has(key)) key = keyOf(random.pick(products))
    gaps.set(key, gap)
  }
  return gaps
}

export function withGap(product: ProductRecord, gap: Gap | undefined, startDay: Date): ProductRecord {
  if (gap === 'draft' || gap === 'closed' || gap === 'cancelled') return { ...product, lifecycle: gap }
  return gap === 'later' ? { ...product, visibleFrom: timeAfter(startDay, 24 * 12) } : product
}
