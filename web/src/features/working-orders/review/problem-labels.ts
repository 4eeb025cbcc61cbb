import type { PadLineFragment, PadProductFragment } from '../../../gen/graphql.ts'

export type LineNames = {
  line: (lineId: string) => PadLineFragment | undefined
  product: (productId: string) => PadProductFragment | undefined
}

/** The size of a SKU; the SKU itself while the product is not there. */
export function sizeOf({ product }: LineNames, productId: string | undefined, sku: string): string {
  return product(productId ?? '')?.variants.find((variant) => variant.sku === sku)?.size ?? sku
}

/** "Coat 100, Ink, M": what a problem or a changed fact is about; empty when it is about the whole part. */
export function labelOf(names: LineNames, lineId: string | null | undefined, sku?: string | null): string {
  const found = lineId ? names.line(lineId) : undefined
  if (!found) return ''
  const size = sku ? sizeOf(names, found.productId, sku) : ''
  return [found.styleName || found.styleNumber, found.colourName, size].filter(Boolean).join(', ')
}
