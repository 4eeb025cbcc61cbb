import type { AmountFragment } from '../../../gen/graphql.ts'
import type { DockData } from './DockBody.tsx'

/** What is missing to the minimums of brands with units: one amount where it is one, else how many. */
export function missingOf(dock: NonNullable<DockData>): { one: AmountFragment | null; count: number } {
  const missing = dock.brands.flatMap((brand) => (brand.units > 0 && brand.missing ? [brand.missing] : []))
  return { one: missing.length === 1 ? missing[0]! : null, count: missing.length }
}
