import { t } from '@lingui/core/macro'
import type { FacetKey } from '../search/catalogue-search.ts'

export function facetTitle(key: FacetKey): string {
  switch (key) {
    case 'brand':
      return t`Brand`
    case 'category':
      return t`Category`
    case 'season':
      return t`Season`
    case 'gender':
      return t`For`
    case 'colour':
      return t`Colour`
    case 'size':
      return t`Size`
    case 'window':
      return t`Delivery window`
    case 'availability':
      return t`Availability`
  }
}

/** Words for the codes of a facet; what people named themselves (brands, windows, sizes) stays as it is. */
export function valueText(key: FacetKey, value: string, label: string): string {
  switch (key) {
    case 'colour':
      return colourText(value)
    case 'gender':
      return genderText(value)
    case 'availability':
      return availabilityText(value)
    case 'category':
      return sentence(label)
    case 'season':
      return value === 'NOOS' ? t`NOOS, never out of stock` : label
    default:
      return label
  }
}

export function colourText(family: string): string {
  const names: Record<string, string> = {
    black: t`Black`,
    white: t`White`,
    grey: t`Grey`,
    beige: t`Beige`,
    brown: t`Brown`,
    red: t`Red`,
    orange: t`Orange`,
    yellow: t`Yellow`,
    green: t`Green`,
    blue: t`Blue`,
    purple: t`Purple`,
    pink: t`Pink`,
    metallic: t`Metallic`,
    multi: t`Multicolour`,
  }
  return names[family] ?? sentence(family)
}

function genderText(gender: string): string {
  const names: Record<string, string> = {
    women: t`Women`,
    men: t`Men`,
    unisex: t`Unisex`,
    girls: t`Girls`,
    boys: t`Boys`,
    kids: t`Kids`,
    baby: t`Baby`,
  }
  return names[gender.toLowerCase()] ?? sentence(gender)
}

function availabilityText(bucket: string): string {
  const names: Record<string, string> = {
    AT_ONCE: t`At once`,
    COMING: t`Coming`,
    MADE_TO_ORDER: t`Made to order`,
    SOLD_OUT: t`Sold out`,
    HIDDEN: t`Stock not shown`,
  }
  return names[bucket] ?? bucket
}

/** `knit-dresses` as people write it: `Knit dresses`. */
function sentence(code: string): string {
  const words = code.replaceAll('-', ' ').trim()
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
