import type { Variant } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { gtinKey, isGtin, normaliseGtin } from '@selvedge/protos/rules/gtin'

export type CodedVariant = Pick<Variant, 'sku' | 'gtin' | 'size'>

/** Code as it is looked up → variant. A SKU goes before an EAN that reads the same. */
export function codesOf(variants: readonly CodedVariant[]): Map<string, CodedVariant> {
  const codes = new Map<string, CodedVariant>()
  for (const variant of variants) if (variant.gtin !== '') codes.set(gtinKey(variant.gtin), variant)
  for (const variant of variants) codes.set(skuKey(variant.sku), variant)
  return codes
}

/** What a pasted text may be looked up as, the likelier first. */
export function keysOf(text: string): string[] {
  const gtin = normaliseGtin(text)
  const sku = skuKey(text)
  if (sku === '') return []
  return isGtin(gtin) && gtin !== '' ? [sku, gtinKey(gtin)] : [sku]
}

function skuKey(text: string): string {
  return text.trim().toLowerCase()
}
