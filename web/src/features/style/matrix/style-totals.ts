import { unitPriceAt } from '../../../components/product/unit-price.ts'
import type { StyleRow } from './style-rows.ts'

export type RowTotal = { units: number; minor: number; currency: string | undefined }

/**
 * Units and value of each row. The tier is that of all units of the product in the window, over sizes and doors; a size
 * without a price adds units and no value.
 */
export function rowTotals(
  rows: readonly StyleRow[],
  windowId: string,
  quantityOf: (row: StyleRow, sku: string) => number,
): Map<string, RowTotal> {
  const unitsOf = (row: StyleRow) => row.colourway.variants.reduce((sum, { sku }) => sum + quantityOf(row, sku), 0)
  const perProduct = new Map<string, number>()
  for (const row of rows) {
    perProduct.set(row.colourway.id, (perProduct.get(row.colourway.id) ?? 0) + unitsOf(row))
  }
  return new Map(
    rows.map((row) => {
      const cells = row.colourway.facts.windows.find(({ window }) => window.id === windowId)?.cells ?? []
      const total: RowTotal = { units: unitsOf(row), minor: 0, currency: undefined }
      for (const { sku, price } of cells) {
        if (!price) continue
        total.currency = price.currency
        total.minor += quantityOf(row, sku) * unitPriceAt(price, perProduct.get(row.colourway.id)!)
      }
      return [row.id, total]
    }),
  )
}

/** Per currency: different currencies are never added. */
export function grandTotals(totals: Iterable<RowTotal>): { units: number; values: Map<string, number> } {
  const values = new Map<string, number>()
  let units = 0
  for (const { units: own, minor, currency } of totals) {
    units += own
    if (currency && minor > 0) values.set(currency, (values.get(currency) ?? 0) + minor)
  }
  return { units, values }
}
