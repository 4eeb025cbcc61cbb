import type { PadLineFragment, PadProductFragment } from '../../../gen/graphql.ts'

export type LineNames = {
  line: (lineId: string) => PadLineFragment | undefined
  product: (productId: string) => PadProductFragment | undefined
}

/** "Coat 100, Ink, M": what a problem or a changed fact is about; empty when it is about the whole part. */
export function labelOf({ line, product }: LineNames, lineId: string | null | undefined, sku?: string | null): string {
  const found = lineId ? line(lineId) : undefined
  if (!found) return ''
  const size = sku ? (product(found.productId)?.variants.find((variant) => variant.sku === sku)?.size ?? sku) : ''
  return [found.styleName || found.styleNumber, found.colourName, size].filter(Boolean).join(', ')
}
