/** Sizes sort by their scale, never alphabetically. */

import type { Product } from '../gen/catalog/topic/v1/product.ts'

/** The sizes in scale order; sizes the scale does not know come last, in the order given. */
export function sortSizes(sizes: readonly string[], scale: readonly string[]): string[] {
  const rank = new Map(scale.map((size, index) => [size, index]))
  return [...sizes].sort((left, right) => (rank.get(left) ?? scale.length) - (rank.get(right) ?? scale.length))
}

/** "XS–XXL" over the sizes that are made, "M" when there is one, "" when there is none. */
export function sizeRun({ variants, sizeScale }: Pick<Product, 'variants' | 'sizeScale'>): string {
  const made = sortSizes([...new Set(variants.map((variant) => variant.size))], sizeScale?.sizes ?? [])
  if (made.length < 2) return made[0] ?? ''
  return `${made[0]}–${made.at(-1)}`
}
