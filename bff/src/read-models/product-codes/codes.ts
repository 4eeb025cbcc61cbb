import type { Variant } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { gtinKey, isGtin, normaliseGtin } from '@selvedge/protos/rules/gtin'

/** Code as it is looked up → SKU. A SKU goes before an EAN that reads the same. */
export function codesOf(variants: readonly Pick<Variant, 'sku' | 'gtin'>[]): Map<string, string> {
  const codes = new Map<string, string>()
  for (const { sku, gtin } of variants) if (gtin !== '') codes.set(gtinKey(gtin), sku)
  for (const { sku } of variants) codes.set(skuKey(sku), sku)
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
