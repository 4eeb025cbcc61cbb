import { unitPriceAt } from '../../../components/product/unit-price.ts'
import type { BrandPart, PadFacts } from './group-rows.ts'
import { type PadRow, unitsOf } from './pad-row.ts'
import { cellIn, factsIn, type PadProductWindow } from './window-of.ts'

/** `minor` is without tax; `currency` is empty while nothing has a price. */
export type Total = { units: number; minor: number; currency: string }

/** Value of every row, by row id. Tiers count units of the product over all sizes and doors of the window. */
export function rowTotals(parts: readonly BrandPart[], facts: PadFacts['facts']): Map<string, Total> {
  const totals = new Map<string, Total>()
  for (const { windows } of parts) {
    for (const { window, styles } of windows) {
      const rows = styles.flatMap((style) => style.rows)
      const unitsOfProduct = new Map<string, number>()
      for (const row of rows) unitsOfProduct.set(row.productId, (unitsOfProduct.get(row.productId) ?? 0) + unitsOf(row))
      for (const row of rows) {
        const inWindow = window ? factsIn(facts(row.productId), window.id) : undefined
        totals.set(row.rowId, rowTotal(row, inWindow, unitsOfProduct.get(row.productId)!))
      }
    }
  }
  return totals
}

/** Of one row, in a window where `unitsOfProduct` are ordered of its product. */
export function rowTotal(row: PadRow, inWindow: PadProductWindow | undefined, unitsOfProduct: number): Total {
  const total: Total = { units: 0, minor: 0, currency: '' }
  for (const [sku, quantity] of row.units) {
    const price = cellIn(inWindow, sku)?.price
    total.units += quantity
    if (!price) continue
    total.minor += unitPriceAt(price, unitsOfProduct) * quantity
    total.currency = price.currency
  }
  return total
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

/** One subtotal per currency: different currencies are never added. Parts without units are left out. */
export function totalsByCurrency(parts: readonly Total[]): Total[] {
  const totals = new Map<string, Total>()
  for (const { units, minor, currency } of parts) {
    if (units === 0) continue
    const total = totals.get(currency) ?? { units: 0, minor: 0, currency }
    totals.set(currency, { ...total, units: total.units + units, minor: total.minor + minor })
  }
  return [...totals.values()]
}
