import { rowTotal, type Total } from '../../../components/product/row-total.ts'
import { unitsOf } from '../../../lib/cells/order-rows.ts'
import { factsIn } from '../../../lib/product-facts/window-of.ts'
import type { BrandPart, PadFacts } from './group-rows.ts'
import type { PadRow } from './pad-row.ts'

/**
 * Value of every row, by row id. Tiers count units of the product over all sizes and doors of the window. `known` are
 * totals of before; they stay for rows of products that are not `touched`.
 */
export function rowTotals(
  parts: readonly BrandPart[],
  facts: PadFacts['facts'],
  known: ReadonlyMap<string, Total> = new Map(),
  touched?: ReadonlySet<string>,
): Map<string, Total> {
  const totals = new Map<string, Total>()
  for (const { windows } of parts) {
    for (const { window, styles } of windows) {
      const rows = styles.flatMap((style) => style.rows)
      const keeps = ({ productId, rowId }: PadRow) => touched && !touched.has(productId) && known.get(rowId)
      const unitsOfProduct = new Map<string, number>()
      for (const row of rows) {
        if (!keeps(row)) unitsOfProduct.set(row.productId, (unitsOfProduct.get(row.productId) ?? 0) + unitsOf(row))
      }
      for (const row of rows) {
        const inWindow = () => (window ? factsIn(facts(row.productId), window.id) : undefined)
        totals.set(row.rowId, keeps(row) || rowTotal(row, inWindow(), unitsOfProduct.get(row.productId)!))
      }
    }
  }
  return totals
}

/** Of a brand's part. A connection has one currency. */
export function partTotal(part: BrandPart, rows: ReadonlyMap<string, Total>): Total {
  const total: Total = { units: 0, minor: 0, currency: '' }
  for (const window of part.windows) {
    for (const { rows: members } of window.styles) {
      for (const { rowId } of members) {
        const row = rows.get(rowId)
        if (!row) continue
        total.units += row.units
        total.minor += row.minor
        total.currency ||= row.currency
      }
    }
  }
  return total
}
